package fr.gouv.anct.minisites.tenancy;

/**
 * A normalised host with an optional path prefix under which visitors reach a tenant, either canonical or an alias.
 *
 * @param host normalised, see {@link Host}
 * @param pathPrefix empty, or {@code /segment}
 */
public record Address(Host host, String pathPrefix) {}
