package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.validation.Coded;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The provisioning of a site, running, failed or done.
 *
 * @param failures number of failed attempts since it was last started
 * @param failure user-facing French description of the last failure; null once a later step succeeds
 * @param technicalFailure exception message of the last failure, for the users who can restart the creation
 * @param done the completed steps in their order, with their time
 */
public record SiteCreation(
        UUID tenantId,
        UUID requestId,
        State state,
        int failures,
        @Nullable String failure,
        @Nullable String technicalFailure,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<CreationStep, Instant> done) {

    /** State of a creation. */
    public enum State implements Coded {
        /** Running, or waiting for the next attempt. */
        RUNNING,
        /** Given up until a user restarts it. */
        FAILED,
        DONE;
    }
}
