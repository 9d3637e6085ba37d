package fr.gouv.anct.minisites.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as stored in the journal, with the current names of the resources concerned.
 *
 * @param session public id of the session of the action, if it was in one
 * @param site name of the site concerned: the current one or, while there is only a request, the requested one
 * @param slug of the site; null once it is deleted, and while there is only a request
 * @param person the account concerned; null if it is only the actor
 * @param request whether the subject is a request that still exists
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable String session,
        AuditEvent event,
        @Nullable String site,
        @Nullable String slug,
        @Nullable Person person,
        boolean request) {

    /**
     * An account concerned by an event.
     *
     * @param name null once the account is erased
     */
    public record Person(UUID account, @Nullable String name) {}
}
