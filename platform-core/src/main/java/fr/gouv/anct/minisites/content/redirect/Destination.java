package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/** Where a redirect leads. */
public sealed interface Destination {

    /** A page of the site, wherever it moves. */
    record ToPage(UUID id, String path) implements Destination {
        @Override
        public String text() {
            return path;
        }
    }

    /** Elsewhere. */
    record ToUrl(String url) implements Destination {
        @Override
        public String text() {
            return url;
        }
    }

    /** As people read it and type it. */
    String text();
}
