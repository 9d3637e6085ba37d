package fr.gouv.anct.minisites.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal keeps it, with the names of today of what it concerns.
 *
 * @param session public id of the session in which it was done, if it was in one
 * @param site name of the site concerned: as it is called now, or as it was asked for while there is only a request
 * @param person whom it concerns; null: nobody but the actor
 * @param request whether its subject is a request that is still kept
 */
public record RecordedEvent(
        long id,
        Instant at,
        @Nullable String session,
        Event event,
        @Nullable String site,
        @Nullable Person person,
        boolean request) {

    /**
     * An account that an event concerns.
     *
     * @param name null once the account is erased
     */
    public record Person(UUID account, @Nullable String name) {}
}
