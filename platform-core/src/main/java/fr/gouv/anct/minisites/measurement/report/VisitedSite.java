package fr.gouv.anct.minisites.measurement.report;

/** Counts of a site in a period. */
public record VisitedSite(String slug, String name, long views, long arrivals, long downloads, long searches) {}
