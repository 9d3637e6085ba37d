package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import java.util.UUID;

/** A published page without a view in a period, and the day of its first publication. */
public record UnreadPage(UUID page, String path, String title, LocalDate publishedOn) {}
