package fr.gouv.anct.minisites.content.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Precondition on the pending schedule that a new one replaces. */
public sealed interface ReplacedSchedule {

    /** Replaces any pending schedule. */
    record Any() implements ReplacedSchedule {}

    /**
     * Replaces only the schedule that the caller saw, so that a colleague's change is not overwritten unseen.
     *
     * @param schedule null when none was pending
     */
    record Seen(@Nullable UUID schedule) implements ReplacedSchedule {}

    /** Whether the pending schedule satisfies this precondition. */
    default boolean by(PageSchedules schedules, ScheduledAction action) {
        return switch (this) {
            case Any _ -> true;
            case Seen(UUID schedule) ->
                schedules
                        .waiting(action)
                        .map(waiting -> waiting.id().equals(schedule))
                        .orElse(schedule == null);
        };
    }
}
