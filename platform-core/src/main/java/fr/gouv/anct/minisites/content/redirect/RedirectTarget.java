package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/** Where a redirect leads: a page of the site, wherever it moves, or a URL outside the site. */
public sealed interface RedirectTarget {

    /** A page of the site. */
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
