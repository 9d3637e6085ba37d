package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/** The target of a redirect. */
public sealed interface RedirectTarget {

    /** A page of the site, wherever it moves. */
    record ToPage(UUID id, String path) implements RedirectTarget {
        @Override
        public String text() {
            return path;
        }
    }

    /** A URL outside the site. */
    record ToUrl(String url) implements RedirectTarget {
        @Override
        public String text() {
            return url;
        }
    }

    /** The form that people read and type. */
    String text();
}
