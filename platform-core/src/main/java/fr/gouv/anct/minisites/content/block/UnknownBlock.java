package fr.gouv.anct.minisites.content.block;

import tools.jackson.databind.JsonNode;

/**
 * A block of a type or version that this release does not know, for example written by a newer one. It is kept and
 * written back untouched, and not shown to visitors.
 *
 * @param json the whole object as it was read
 */
public record UnknownBlock(JsonNode json) implements Block {}
