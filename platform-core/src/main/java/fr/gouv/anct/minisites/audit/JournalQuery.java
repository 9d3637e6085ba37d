package fr.gouv.anct.minisites.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the journal is asked for, newest first.
 *
 * @param actor part of the actor's name
 * @param action an action, or the first part of several, for example {@code request}
 * @param subject about one request only
 * @param session public id of the session in which it was done
 * @param page from 1
 */
public record JournalQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable UUID tenantId,
        @Nullable UUID subject,
        @Nullable String session,
        int page,
        int size) {

    /** Whatever the session. */
    public JournalQuery(
            @Nullable String actor,
            @Nullable String action,
            @Nullable UUID tenantId,
            @Nullable UUID subject,
            int page,
            int size) {
        this(actor, action, tenantId, subject, null, page, size);
    }
}
