package fr.gouv.anct.minisites.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filter of the audit journal, whose entries come newest first.
 *
 * @param actor words of the name of the actor or of the person concerned
 * @param actorId account of the actor
 * @param action an action or a group of actions, mostly their first segment, for example {@code request}
 * @param site slug of a site, or words of the names of several sites or of the names given in requests; if a site has
 *     exactly this name, requests are included only where the action is {@code request}
 * @param subject one request only
 * @param session public id of the session
 * @param from start, inclusive
 * @param until end, exclusive
 * @param page from 1
 */
public record JournalQuery(
        @Nullable String actor,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable UUID tenantId,
        @Nullable String site,
        @Nullable UUID subject,
        @Nullable String session,
        @Nullable Instant from,
        @Nullable Instant until,
        int page,
        int size) {

    /** Filters in any session, and by site id only. */
    public JournalQuery(
            @Nullable String actor,
            @Nullable UUID actorId,
            @Nullable String action,
            @Nullable UUID tenantId,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant until,
            int page,
            int size) {
        this(actor, actorId, action, tenantId, null, subject, null, from, until, page, size);
    }

    /** Returns the filter for the actions of one session. */
    public static JournalQuery ofSession(String session, int size) {
        return new JournalQuery(null, null, null, null, null, null, session, null, null, 1, size);
    }

    /** Returns the filter for a group of actions on one subject, or for all of them. */
    public static JournalQuery about(UUID subject, @Nullable String action, int size) {
        return new JournalQuery(null, null, action, null, subject, null, null, 1, size);
    }
}
