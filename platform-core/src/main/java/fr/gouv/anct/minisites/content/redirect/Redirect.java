package fr.gouv.anct.minisites.content.redirect;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redirect of the current site.
 *
 * @param hits how often it was taken, some seconds behind
 */
public record Redirect(
        UUID id,
        Source source,
        Destination destination,
        State state,
        long hits,
        @Nullable LocalDate lastHitOn) {

    /** Whether another begins and ends where this one does. */
    boolean leadsAs(Redirect other) {
        return source.equals(other.source) && destination.equals(other.destination);
    }

    /** What comes of it for a visitor. */
    public enum State {
        LEADS,
        /** Its page is not to be seen, for now or for good. */
        NOWHERE,
        /** A page answers at its own path, and comes first. */
        COVERED,
        /** Its alias is not the site's any more. */
        UNREACHABLE
    }
}
