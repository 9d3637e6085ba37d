package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.validation.Problem;
import java.util.Locale;

/**
 * A reason why a redirect is refused, for example a reserved path, a missing page or a chain, with the form field that
 * shows it.
 */
public sealed interface RedirectProblem {

    /** The form field at which it is shown, out of three. */
    enum Field {
        FROM,
        TO,
        ALIAS;

        /** Name of the component of {@link RedirectInput}. */
        public String component() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Field place();

    /** Code of the message, with its arguments and the field. */
    Problem problem();

    /** A problem without further details. */
    enum Plain implements RedirectProblem {
        FROM_MISSING(Field.FROM),
        FROM_MALFORMED(Field.FROM),
        /** It has a query, by which pages are not distinguished. */
        FROM_QUERY(Field.FROM),
        /** Another site of the platform answers there. */
        FROM_FOREIGN(Field.FROM),
        /** A path that the platform itself serves on every site. */
        RESERVED(Field.FROM),
        /** The home page is published there. */
        HOME(Field.FROM),
        /** A page is published there. */
        ANSWERED(Field.FROM),
        /** Another redirect starts there. */
        TAKEN(Field.FROM),
        /** An earlier line has it. */
        DUPLICATE(Field.FROM),
        /** The site has reached its maximum number of redirects. */
        TOO_MANY(Field.FROM),
        TO_MISSING(Field.TO),
        TO_MALFORMED(Field.TO),
        /** The URL is not {@code https}. */
        TO_INSECURE(Field.TO),
        /** The site has no page there. */
        NO_PAGE(Field.TO),
        UNKNOWN_ALIAS(Field.ALIAS);

        private final Field place;

        Plain(Field place) {
            this.place = place;
        }

        @Override
        public Field place() {
            return place;
        }

        @Override
        public Problem problem() {
            return Problem.of(place.component(), name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** It would create a chain or a loop. */
    record Chained(RedirectChain trail) implements RedirectProblem {
        @Override
        public Field place() {
            return Field.TO;
        }

        @Override
        public Problem problem() {
            return trail.loop()
                    ? Problem.of(place().component(), "loop", trail.text())
                    : Problem.of(
                            place().component(),
                            "chain",
                            trail.text(),
                            trail.steps().getLast());
        }
    }
}
