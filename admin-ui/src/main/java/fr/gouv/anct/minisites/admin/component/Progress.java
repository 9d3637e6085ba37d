package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a longer process, by steps.
 *
 * @param refreshHref URL of the current fragment, polled every second; null once the process has stopped
 */
public record Progress(
        String title, List<Stage> stages, @Nullable String refreshHref) {

    /**
     * One step.
     *
     * @param at time of completion
     * @param detail cause of a failure
     */
    public record Stage(
            String label,
            State state,
            @Nullable Instant at,
            @Nullable String detail) {}

    /** State of a step. */
    public enum State {
        DONE,
        RUNNING,
        FAILED,
        WAITING
    }
}
