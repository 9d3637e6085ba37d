package fr.gouv.anct.minisites.provisioning.launch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of one launch of a site to the public, and the time at which it was undone, if it was; it can be undone for
 * one hour.
 */
public record Launch(Instant launchedAt, @Nullable Instant undoneAt) {

    /** Period during which a launch can be undone. */
    public static final Duration UNDOABLE = Duration.ofHours(1);

    /** Whether it can still be undone. */
    public boolean undoable(Instant now) {
        return undoneAt == null && now.isBefore(launchedAt.plus(UNDOABLE));
    }
}
