package fr.gouv.anct.minisites.content.redirect;

import java.util.Locale;

/** Why a redirect cannot be. */
public sealed interface Problem {

    /** At which of the three fields it is told. */
    enum Place {
        FROM,
        TO,
        ALIAS
    }

    Place place();

    /** Something that needs no more words than its name. */
    enum Plain implements Problem {
        FROM_MISSING(Place.FROM),
        FROM_MALFORMED(Place.FROM),
        /** It has a query, which pages do not tell apart. */
        FROM_QUERY(Place.FROM),
        /** Another site of the platform answers there. */
        FROM_FOREIGN(Place.FROM),
        /** What the platform answers itself on every site. */
        RESERVED(Place.FROM),
        /** The home page answers there. */
        HOME(Place.FROM),
        /** A page answers there. */
        ANSWERED(Place.FROM),
        /** There is another redirect from there. */
        TAKEN(Place.FROM),
        /** It stands on an earlier line. */
        DUPLICATE(Place.FROM),
        /** There are as many as a site may have. */
        TOO_MANY(Place.FROM),
        TO_MISSING(Place.TO),
        TO_MALFORMED(Place.TO),
        /** Not {@code https}. */
        TO_INSECURE(Place.TO),
        /** No page of the site is there. */
        NO_PAGE(Place.TO),
        UNKNOWN_ALIAS(Place.ALIAS);

        private final Place place;

        Plain(Place place) {
            this.place = place;
        }

        @Override
        public Place place() {
            return place;
        }

        /** As keys of words have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It would make a chain, or a loop. */
    record Trailing(Trail trail) implements Problem {
        @Override
        public Place place() {
            return Place.TO;
        }
    }
}
