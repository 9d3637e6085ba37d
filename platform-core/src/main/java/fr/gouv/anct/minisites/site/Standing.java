package fr.gouv.anct.minisites.site;

/**
 * What a site says now.
 *
 * @param version of the value, to be named by who changes it
 */
public record Standing<T>(T value, String version) {

    static <T> Standing<T> of(Part<T> part, Site site) {
        T value = part.of().apply(site);
        return new Standing<>(value, part.digest(value));
    }
}
