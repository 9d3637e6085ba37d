package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Schedules of a page, with the rules for adding one. */
public record Agenda(List<Schedule> schedules) {

    private static final Duration FURTHEST = Duration.ofDays(731);

    /** The pending schedule for an action; at most one. */
    public Optional<Schedule> waiting(Deed deed) {
        return schedules.stream()
                .filter(schedule -> schedule.waits() && schedule.deed() == deed)
                .findFirst();
    }

    /**
     * Returns what ends when a pending schedule is cancelled: with the publication of a page that is not online also
     * its withdrawal, which would have no effect. Empty when the schedule is not pending.
     */
    public List<Schedule> cancelled(Standing standing, UUID schedule) {
        Optional<Schedule> named = schedules.stream()
                .filter(one -> one.waits() && one.id().equals(schedule))
                .findFirst();
        Optional<Schedule> withdrawal = named.filter(one -> one.deed() == Deed.PUBLISH && standing.online() == null)
                .flatMap(_ -> waiting(Deed.WITHDRAW));
        return Stream.concat(named.stream(), withdrawal.stream()).toList();
    }

    /**
     * Checks whether the revision that the caller has read may be published at that time; an existing schedule may be
     * postponed.
     */
    Planning publication(Standing standing, UUID seen, Instant at, Instant now) {
        Act act = standing.planned(seen).isPresent() ? Act.DONE : standing.publication(seen);
        if (act != Act.DONE) {
            return act == Act.CHANGED ? Planning.CHANGED : Planning.NOTHING_NEW;
        }
        Planning order = waiting(Deed.WITHDRAW)
                .map(withdrawal -> order(standing, at, withdrawal.at()))
                .orElse(Planning.DONE);
        return order == Planning.DONE ? moment(at, now) : order;
    }

    /** Checks whether the page may be withdrawn at that time. */
    Planning withdrawal(Standing standing, Instant at, Instant now) {
        Optional<Schedule> publication = waiting(Deed.PUBLISH);
        if (standing.online() == null && publication.isEmpty()) {
            return Planning.NEVER_ONLINE;
        }
        Planning order =
                publication.map(first -> order(standing, first.at(), at)).orElse(Planning.DONE);
        return order == Planning.DONE ? moment(at, now) : order;
    }

    /**
     * A withdrawal follows the publication, so that no page comes back for good by mistake. One that already precedes
     * it may stay before.
     */
    private Planning order(Standing standing, Instant publication, Instant withdrawal) {
        if (withdrawal.isAfter(publication)) {
            return Planning.DONE;
        }
        // Screens show minutes.
        if (minute(withdrawal).equals(minute(publication))) {
            return Planning.SAME_MOMENT;
        }
        return standing.online() != null && reversed() ? Planning.DONE : Planning.WRONG_ORDER;
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether a pending withdrawal precedes the pending publication. */
    private boolean reversed() {
        return waiting(Deed.PUBLISH)
                .flatMap(publication -> waiting(Deed.WITHDRAW)
                        .filter(withdrawal -> withdrawal.at().isBefore(publication.at())))
                .isPresent();
    }

    private static Planning moment(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return Planning.PAST;
        }
        return at.isAfter(now.plus(FURTHEST)) ? Planning.TOO_FAR : Planning.DONE;
    }
}
