package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of something that takes a while.
 *
 * @param refreshHref where a fresher fragment is, asked for every second; none once nothing moves any more
 */
public record Progress(
        String title, List<Stage> stages, @Nullable String refreshHref) {

    /**
     * One step.
     *
     * @param at when it was done
     * @param detail why it failed
     */
    public record Stage(
            String label,
            State state,
            @Nullable Instant at,
            @Nullable String detail) {}

    /** How far a step is. */
    public enum State {
        DONE,
        RUNNING,
        FAILED,
        WAITING
    }
}
