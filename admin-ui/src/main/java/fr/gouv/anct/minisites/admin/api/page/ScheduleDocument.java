package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, was done, or was not.
 *
 * @param deed {@code publish} or {@code withdraw}
 * @param version that is published
 * @param outcome {@code done}, {@code cancelled} or {@code missed}; null while it waits
 * @param reason why it was not done
 */
record ScheduleDocument(
        UUID id,
        String deed,
        @Nullable Integer version,
        Instant at,
        String decidedBy,
        @Nullable String outcome,
        @Nullable String reason) {

    /** Those of a page. */
    record Several(List<ScheduleDocument> items) {}

    static ScheduleDocument of(Schedule schedule) {
        Schedule.End end = schedule.end();
        Schedule.Reason reason = end == null ? null : end.reason();
        return new ScheduleDocument(
                schedule.id(),
                schedule.deed().code(),
                schedule.version(),
                schedule.at(),
                schedule.decider(),
                end == null ? null : end.outcome().name().toLowerCase(Locale.ROOT),
                reason == null ? null : reason.code());
    }
}
