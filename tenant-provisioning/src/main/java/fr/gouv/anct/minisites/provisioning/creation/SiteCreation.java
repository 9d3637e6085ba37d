package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.validation.Coded;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The creation of a site after its approval, with state, completed steps, last failure and next attempt, as its
 * progress is shown.
 *
 * @param requesterId account that requested the site
 * @param failures number of failed attempts since it was last started
 * @param failure user-facing French description of the last failure; null once a later step succeeds
 * @param technicalFailure exception message of the last failure, for the users who can restart the creation
 * @param nextAttempt when the platform retries it after a failure; null when it runs now or is not retried
 * @param done the completed steps in their order, with their time
 */
public record SiteCreation(
        UUID tenantId,
        UUID requestId,
        UUID requesterId,
        State state,
        int failures,
        @Nullable String failure,
        @Nullable String technicalFailure,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttempt,
        Map<CreationStep, Instant> done) {

    /** Number of attempts that the platform makes by itself, before it gives a creation up. */
    public static final int ATTEMPTS = CreationJob.PAUSES.size() + 1;

    /** State of a creation. */
    public enum State implements Coded {
        /** Running, or waiting for the next attempt. */
        RUNNING,
        /** Given up until a user restarts it. */
        FAILED,
        DONE;
    }

    /** Whether its last attempt failed, and the platform retries it. */
    public boolean retrying() {
        return state == State.RUNNING && failure != null;
    }

    /** Whether the site lacks what further steps add. */
    public boolean unfinished() {
        return state != State.DONE;
    }
}
