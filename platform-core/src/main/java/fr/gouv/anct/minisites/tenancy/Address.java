package fr.gouv.anct.minisites.tenancy;

/**
 * An address of a tenant: host and optional path prefix.
 *
 * @param host normalised, see {@link Host}
 * @param pathPrefix empty, or {@code /segment}
 */
public record Address(Host host, String pathPrefix) {}
