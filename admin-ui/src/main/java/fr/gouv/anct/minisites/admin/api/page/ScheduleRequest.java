package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Action to schedule; it replaces a pending one of the same kind.
 *
 * @param version to publish, as it was read: the newest, or the one already scheduled
 * @param at with its offset: no hour is skipped or repeated
 */
@JsonTypeName("SentSchedule")
record ScheduleRequest(ScheduledAction deed, @Nullable Integer version, OffsetDateTime at) {}
