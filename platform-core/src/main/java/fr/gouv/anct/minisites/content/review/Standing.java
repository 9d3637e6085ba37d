package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publication status of a page, with the rules for each action. Decisions are made here, on values read under the lock
 * of the page.
 *
 * @param head newest revision, on which the team works
 * @param online published revision; null when there is none
 * @param publishedAt time of the latest publication, still online or not
 * @param last the latest submission
 * @param planned scheduled publication
 */
public record Standing(
        UUID page,
        PageKind kind,
        String path,
        Mark head,
        @Nullable Mark online,
        @Nullable Instant publishedAt,
        @Nullable Review last,
        @Nullable Planned planned) {

    /** The stage of the newest revision. */
    public Stage stage() {
        if (last != null && last.waits()) {
            return last.revision().equals(head.id()) ? new Stage.Submitted(last) : new Stage.Stale(last);
        }
        if (planned != null && planned.revision().equals(head.id())) {
            return new Stage.Scheduled(planned);
        }
        if (upToDate()) {
            return new Stage.Online();
        }
        if (last != null && last.outcome() == Review.Outcome.RETURNED && !publishedSince(last)) {
            return last.revision().equals(head.id()) ? new Stage.SentBack(last) : new Stage.Corrected(last);
        }
        return new Stage.Draft();
    }

    private boolean publishedSince(Review review) {
        return publishedAt != null && review.decidedAt() != null && publishedAt.isAfter(review.decidedAt());
    }

    /** The pending submission, or null. */
    public @Nullable Review waiting() {
        return last != null && last.waits() ? last : null;
    }

    /** Whether the page was saved since the pending submission, or else since the scheduled publication was decided. */
    boolean stale() {
        Review waiting = waiting();
        UUID decided = waiting != null ? waiting.revision() : planned != null ? planned.revision() : head.id();
        return !decided.equals(head.id());
    }

    /** The scheduled publication if it concerns this revision, else empty. */
    public Optional<Planned> planned(UUID revision) {
        return Optional.ofNullable(planned).filter(found -> found.revision().equals(revision));
    }

    /** Whether the newest revision is published. */
    public boolean upToDate() {
        return online != null && online.id().equals(head.id());
    }

    /** Checks whether the revision that the caller has read may be submitted. */
    public Act submission(UUID seen) {
        if (!head.id().equals(seen)) {
            return Act.CHANGED;
        }
        if (upToDate()) {
            return Act.NOTHING_NEW;
        }
        return switch (stage()) {
            case Stage.Submitted _ -> Act.WAITS_ALREADY;
            case Stage.Scheduled _ -> Act.SCHEDULED_ALREADY;
            case Stage.Draft _, Stage.Stale _, Stage.SentBack _, Stage.Corrected _, Stage.Online _ -> Act.DONE;
        };
    }

    /** Checks whether the revision that the caller has read may be published. */
    public Act publication(UUID seen) {
        if (!head.id().equals(seen)) {
            return Act.CHANGED;
        }
        return upToDate() ? Act.NOTHING_NEW : Act.DONE;
    }

    /** Checks whether this submission may be sent back. */
    public Act sendingBack(UUID review) {
        Review waiting = waiting();
        return waiting != null && waiting.id().equals(review) ? Act.DONE : Act.DECIDED_ALREADY;
    }

    /** Checks whether the page may be withdrawn. */
    public Act withdrawal() {
        return online == null ? Act.NOT_ONLINE : Act.DONE;
    }
}
