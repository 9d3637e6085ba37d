package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The pending and the last ended schedules of a page, with the rules that allow or refuse another publication or
 * withdrawal.
 */
public record PageSchedules(List<Schedule> schedules) {

    private static final Duration FURTHEST = Duration.ofDays(731);

    /** The pending schedule for an action; at most one. */
    public Optional<Schedule> waiting(ScheduledAction action) {
        return schedules.stream()
                .filter(schedule -> schedule.waits() && schedule.deed() == action)
                .findFirst();
    }

    /**
     * Returns what ends when a pending schedule is cancelled: with the publication of a page that is not online also
     * its withdrawal, which would have no effect. Empty when the schedule is not pending.
     */
    public List<Schedule> cancelled(PublicationStatus status, UUID schedule) {
        Optional<Schedule> named = schedules.stream()
                .filter(one -> one.waits() && one.id().equals(schedule))
                .findFirst();
        Optional<Schedule> withdrawal = named.filter(
                        one -> one.deed() == ScheduledAction.PUBLISH && status.online() == null)
                .flatMap(_ -> waiting(ScheduledAction.WITHDRAW));
        return Stream.concat(named.stream(), withdrawal.stream()).toList();
    }

    /**
     * Checks whether the revision that the caller has read may be published at that time; an existing schedule may be
     * postponed.
     */
    ScheduleResult publication(PublicationStatus status, UUID seen, Instant at, Instant now) {
        PublicationResult result = status.planned(seen).isPresent() ? PublicationResult.DONE : status.publication(seen);
        if (result != PublicationResult.DONE) {
            return result == PublicationResult.CHANGED ? ScheduleResult.CHANGED : ScheduleResult.NOTHING_NEW;
        }
        ScheduleResult order = waiting(ScheduledAction.WITHDRAW)
                .map(withdrawal -> order(status, at, withdrawal.at()))
                .orElse(ScheduleResult.DONE);
        return order == ScheduleResult.DONE ? moment(at, now) : order;
    }

    /** Checks whether the page may be withdrawn at that time. */
    ScheduleResult withdrawal(PublicationStatus status, Instant at, Instant now) {
        Optional<Schedule> publication = waiting(ScheduledAction.PUBLISH);
        if (status.online() == null && publication.isEmpty()) {
            return ScheduleResult.NEVER_ONLINE;
        }
        ScheduleResult order =
                publication.map(first -> order(status, first.at(), at)).orElse(ScheduleResult.DONE);
        return order == ScheduleResult.DONE ? moment(at, now) : order;
    }

    /**
     * A withdrawal follows the publication, so that no page comes back for good by mistake. One that already precedes
     * it may stay before.
     */
    private ScheduleResult order(PublicationStatus status, Instant publication, Instant withdrawal) {
        if (withdrawal.isAfter(publication)) {
            return ScheduleResult.DONE;
        }
        // Screens show minutes.
        if (minute(withdrawal).equals(minute(publication))) {
            return ScheduleResult.SAME_MOMENT;
        }
        return status.online() != null && reversed() ? ScheduleResult.DONE : ScheduleResult.WRONG_ORDER;
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether a pending withdrawal precedes the pending publication. */
    private boolean reversed() {
        return waiting(ScheduledAction.PUBLISH)
                .flatMap(publication -> waiting(ScheduledAction.WITHDRAW)
                        .filter(withdrawal -> withdrawal.at().isBefore(publication.at())))
                .isPresent();
    }

    /** Checks a day whose time cannot be read: whether the action is refused at each of its moments. */
    public static ScheduleResult check(LocalDate day, Instant now) {
        ScheduleResult last = moment(ParisCalendar.startOf(day.plusDays(1)), now);
        return last == ScheduleResult.PAST
                ? last
                : moment(ParisCalendar.startOf(day), now) == ScheduleResult.TOO_FAR
                        ? ScheduleResult.TOO_FAR
                        : ScheduleResult.DONE;
    }

    /** Checks a moment regardless of other schedules: past, too far, or done. */
    public static ScheduleResult moment(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return ScheduleResult.PAST;
        }
        return at.isAfter(now.plus(FURTHEST)) ? ScheduleResult.TOO_FAR : ScheduleResult.DONE;
    }
}
