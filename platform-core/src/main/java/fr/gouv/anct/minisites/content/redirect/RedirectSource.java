package fr.gouv.anct.minisites.content.redirect;

/**
 * The decoded path, and the alias if it applies at one alias only, at which a redirect starts.
 *
 * @param alias an alias of the site, as its host and prefix; empty for all addresses without a redirect of their own
 * @param path within the site, decoded
 */
public record RedirectSource(String alias, String path) {

    /** The form that people read. */
    public String text() {
        return alias + path;
    }
}
