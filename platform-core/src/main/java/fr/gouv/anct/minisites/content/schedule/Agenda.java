package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
     * Checks whether the revision that the caller has read may be published at that time; an existing schedule may be
     * postponed.
     */
    Planning publication(Standing standing, UUID seen, Instant at, Instant now) {
        Act act = standing.planned(seen).isPresent() ? Act.DONE : standing.publication(seen);
        if (act != Act.DONE) {
            return act == Act.CHANGED ? Planning.CHANGED : Planning.NOTHING_NEW;
        }
        boolean inOrder = waiting(Deed.WITHDRAW)
                .filter(withdrawal -> !inOrder(standing, at, withdrawal.at()))
                .isEmpty();
        return inOrder ? moment(at, now) : Planning.WRONG_ORDER;
    }

    /** Checks whether the page may be withdrawn at that time. */
    Planning withdrawal(Standing standing, Instant at, Instant now) {
        Optional<Schedule> publication = waiting(Deed.PUBLISH);
        if (standing.online() == null && publication.isEmpty()) {
            return Planning.NEVER_ONLINE;
        }
        boolean inOrder =
                publication.filter(first -> !inOrder(standing, first.at(), at)).isEmpty();
        return inOrder ? moment(at, now) : Planning.WRONG_ORDER;
    }

    /**
     * A withdrawal follows the publication, so that no page comes back for good by mistake. One that already precedes
     * it may stay before.
     */
    private boolean inOrder(Standing standing, Instant publication, Instant withdrawal) {
        return withdrawal.isAfter(publication)
                || (withdrawal.isBefore(publication) && standing.online() != null && reversed());
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
