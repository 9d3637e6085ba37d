package fr.gouv.anct.minisites.measurement.report;

/**
 * Arrivals from a domain.
 *
 * @param domain empty for arrivals without a referrer; {@code *} for all other domains of a site with too many
 */
public record ReferrerDomain(String domain, long arrivals) {}
