package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a process such as the creation of a site: the state of each step, an overall sentence, and the URL to
 * poll until it stops.
 *
 * @param status state of the whole; null when the steps say enough
 * @param refreshHref URL of the current fragment, polled every second; null once the process has stopped
 */
public record Progress(
        String title,
        @Nullable Status status,
        List<Stage> stages,
        @Nullable String refreshHref) {

    /**
     * State of the whole process, in a sentence.
     *
     * @param warning whether the process is in trouble
     */
    public record Status(String text, boolean warning) {}

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
