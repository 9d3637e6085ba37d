package fr.gouv.anct.minisites.provisioning.sheet;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the history that the sheet of a site shows: a journal action since its request, with actor, days and
 * reason.
 *
 * @param action code of the journal, or {@link #REQUEST_CREATED}
 * @param actor name of the person, or of the part of the platform that acts by itself
 * @param ofTeam whether the actor is the requester, a member of the site, or the platform itself
 * @param until day that the event is about: the last one of a suspension, or of the site
 * @param before day that it replaces
 * @param reason text that was given with it; null when there is none
 */
public record SheetEvent(
        Instant at,
        String action,
        String actor,
        boolean ofTeam,
        @Nullable LocalDate until,
        @Nullable LocalDate before,
        @Nullable String reason) {

    /** The request was begun, which is no action of the journal. */
    public static final String REQUEST_CREATED = "request.created";

    /** Whether it is part of the history of the request. */
    public boolean ofRequest() {
        return action.startsWith("request.");
    }
}
