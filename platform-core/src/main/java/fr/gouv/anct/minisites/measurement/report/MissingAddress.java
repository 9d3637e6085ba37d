package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;

/** A path at which neither a page nor a redirect is, with the number of its requests and the day of the last one. */
public record MissingAddress(String path, long hits, LocalDate lastOn) {}
