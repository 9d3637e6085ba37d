package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;

/**
 * Counts of one page.
 *
 * @param day the day, or the first day of the month
 * @param toolClicks clicks that lead to the tool of a service
 */
public record PageDay(LocalDate day, long views, long arrivals, long toolClicks) {}
