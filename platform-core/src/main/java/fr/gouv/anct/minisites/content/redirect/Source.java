package fr.gouv.anct.minisites.content.redirect;

/**
 * Where a redirect is taken.
 *
 * @param alias one of the site's, as its host and prefix; empty: wherever no other is
 * @param path within the site, decoded
 */
public record Source(String alias, String path) {

    /** As people read it. */
    public String text() {
        return alias + path;
    }
}
