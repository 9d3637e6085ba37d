package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a day.
 *
 * @param hours as displayed; null when closed
 */
public record DayHours(Weekday day, @Nullable String hours) {}
