package fr.gouv.anct.minisites.provisioning.blueprint;

/**
 * An address of a blueprint's site.
 *
 * @param host for example {@code france-services.localhost}
 * @param path empty, or {@code /segment}
 */
public record BlueprintAddress(String host, String path, boolean canonical) {}
