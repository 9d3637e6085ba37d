package fr.gouv.anct.minisites.provisioning.blueprint;

/**
 * A host and path prefix at which the site of a blueprint is to answer, as written in {@code site.yaml} and not yet
 * normalised.
 *
 * @param host for example {@code france-services.localhost}
 * @param path empty, or {@code /segment}
 */
public record BlueprintAddress(String host, String path, boolean canonical) {}
