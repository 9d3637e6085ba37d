package fr.gouv.anct.minisites.content.redirect;

import java.util.Locale;

/** A reason why a redirect is refused. */
public sealed interface Problem {

    /** The form field at which it is shown, out of three. */
    enum Place {
        FROM,
        TO,
        ALIAS
    }

    Place place();

    /** A problem without further details. */
    enum Plain implements Problem {
        FROM_MISSING(Place.FROM),
        FROM_MALFORMED(Place.FROM),
        /** It has a query, by which pages are not distinguished. */
        FROM_QUERY(Place.FROM),
        /** Another site of the platform answers there. */
        FROM_FOREIGN(Place.FROM),
        /** A path that the platform itself serves on every site. */
        RESERVED(Place.FROM),
        /** The home page is published there. */
        HOME(Place.FROM),
        /** A page is published there. */
        ANSWERED(Place.FROM),
        /** Another redirect starts there. */
        TAKEN(Place.FROM),
        /** An earlier line has it. */
        DUPLICATE(Place.FROM),
        /** The site has reached its maximum number of redirects. */
        TOO_MANY(Place.FROM),
        TO_MISSING(Place.TO),
        TO_MALFORMED(Place.TO),
        /** The URL is not {@code https}. */
        TO_INSECURE(Place.TO),
        /** The site has no page there. */
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

        /** End of the message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It would create a chain or a loop. */
    record Trailing(Trail trail) implements Problem {
        @Override
        public Place place() {
            return Place.TO;
        }
    }
}
