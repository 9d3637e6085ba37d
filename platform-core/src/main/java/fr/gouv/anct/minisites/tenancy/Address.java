package fr.gouv.anct.minisites.tenancy;

/**
 * Where a tenant answers.
 *
 * @param host normalised, see {@link Host}
 * @param pathPrefix empty, or {@code /segment}
 */
public record Address(Host host, String pathPrefix) {}
