package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A live site without views for some time.
 *
 * @param lastOn last day with a view; null when there was none
 */
public record UnvisitedSite(
        String slug, String name, @Nullable LocalDate lastOn) {}
