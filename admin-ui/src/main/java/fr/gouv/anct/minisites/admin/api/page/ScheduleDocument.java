package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, was done, or was not.
 *
 * @param version that is published
 * @param outcome null while it waits
 * @param reason why it was not done
 */
record ScheduleDocument(
        UUID id,
        Deed deed,
        @Nullable Integer version,
        Instant at,
        String decidedBy,
        Schedule.@Nullable Outcome outcome,
        Schedule.@Nullable Reason reason) {

    /** Those of a page. */
    record Several(List<ScheduleDocument> items) {}

    static ScheduleDocument of(Schedule schedule) {
        Schedule.End end = schedule.end();
        return new ScheduleDocument(
                schedule.id(),
                schedule.deed(),
                schedule.version(),
                schedule.at(),
                schedule.decider(),
                end == null ? null : end.outcome(),
                end == null ? null : end.reason());
    }
}
