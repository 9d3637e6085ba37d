package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * A letter that people can have sent to them.
 *
 * @param description what it tells, and how often
 * @param link where one subscribes
 */
public record Newsletter(@Nullable String description, Link link) {}
