package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * The hours of a day.
 *
 * @param hours as they read; none: closed
 */
public record DayHours(Weekday day, @Nullable String hours) {}
