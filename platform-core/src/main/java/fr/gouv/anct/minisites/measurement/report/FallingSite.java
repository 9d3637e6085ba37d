package fr.gouv.anct.minisites.measurement.report;

/**
 * A live site that has lost more than half of its views.
 *
 * @param before views in the days before
 */
public record FallingSite(String slug, String name, long views, long before) {}
