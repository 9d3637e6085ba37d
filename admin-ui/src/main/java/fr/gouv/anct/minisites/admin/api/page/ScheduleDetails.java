package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled action of a page: pending, done, or not done.
 *
 * @param version to publish
 * @param outcome null while it is pending
 * @param reason why it was not done
 */
@JsonTypeName("ScheduleDocument")
record ScheduleDetails(
        UUID id,
        ScheduledAction deed,
        @Nullable Integer version,
        Instant at,
        String decidedBy,
        Schedule.@Nullable Outcome outcome,
        Schedule.@Nullable Reason reason) {

    /** The schedules of a page. */
    @JsonTypeName("ScheduleDocumentSeveral")
    record ScheduleList(List<ScheduleDetails> items) {}

    static ScheduleDetails of(Schedule schedule) {
        Schedule.Completion end = schedule.end();
        return new ScheduleDetails(
                schedule.id(),
                schedule.deed(),
                schedule.version(),
                schedule.at(),
                schedule.decider(),
                end == null ? null : end.outcome(),
                end == null ? null : end.reason());
    }
}
