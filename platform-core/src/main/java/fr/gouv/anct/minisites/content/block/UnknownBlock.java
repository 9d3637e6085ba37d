package fr.gouv.anct.minisites.content.block;

import tools.jackson.databind.JsonNode;

/**
 * A block of a type or version unknown to this release, for example written by a newer one. It is stored and written
 * back unchanged, and not shown to visitors.
 *
 * @param json the whole object as it was read
 */
public record UnknownBlock(JsonNode json) implements Block {}
