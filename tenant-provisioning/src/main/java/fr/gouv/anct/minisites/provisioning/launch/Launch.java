package fr.gouv.anct.minisites.provisioning.launch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One opening of a site to the public. */
public record Launch(Instant launchedAt, @Nullable Instant undoneAt) {

    /** How long an opening can be taken back. */
    public static final Duration UNDOABLE = Duration.ofHours(1);

    /** Whether it can still be taken back. */
    public boolean undoable(Instant now) {
        return undoneAt == null && now.isBefore(launchedAt.plus(UNDOABLE));
    }
}
