package fr.gouv.anct.minisites.site;

/**
 * What a site says now.
 *
 * @param value as visitors read it
 * @param stated by the site itself; another value where the platform knows the publisher by its SIRET
 * @param version of what is stated, to be named by who changes it
 */
public record Standing<T>(T value, T stated, String version) {

    static <T> Standing<T> of(Part<T> part, Site current, Site stated) {
        T value = part.of().apply(stated);
        return new Standing<>(part.of().apply(current), value, part.digest(value));
    }
}
