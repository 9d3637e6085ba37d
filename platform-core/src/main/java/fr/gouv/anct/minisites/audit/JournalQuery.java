package fr.gouv.anct.minisites.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the journal is asked for, newest first.
 *
 * @param actor words of the name of who acted, or of whom it concerns
 * @param actorId what one account did
 * @param action an action, or the kind of several: most often their first part, for example {@code request}
 * @param site short name of a site, or words of the names of several, or of the names that requests ask for: these as well as the
 *     site that is called exactly so only where the action is {@code request}
 * @param subject about one request only
 * @param session public id of the session in which it was done
 * @param from the first moment
 * @param until the first moment after it
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

    /** Whatever the session, and the site by its id alone. */
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

    /** What was done in one session. */
    public static JournalQuery ofSession(String session, int size) {
        return new JournalQuery(null, null, null, null, null, null, session, null, null, 1, size);
    }

    /** What a part of the actions concerned one thing. */
    public static JournalQuery about(UUID subject, String action, int size) {
        return new JournalQuery(null, null, action, null, subject, null, null, 1, size);
    }
}
