package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a page stands between its team and its visitors, and what may be done about it. Decisions are taken here, on what
 * was read under the lock of the page.
 *
 * @param head what the team works on
 * @param online what visitors read, none when they see nothing
 * @param publishedAt its latest publication, visible still or not
 * @param last the latest submission
 * @param planned what is to be published at a moment to come
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

    /** Where the newest words are. */
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

    /** The submission that waits. */
    public @Nullable Review waiting() {
        return last != null && last.waits() ? last : null;
    }

    /** Whether the page was saved since what waits was submitted, or since what is to come was scheduled. */
    boolean stale() {
        Review waiting = waiting();
        UUID decided = waiting != null ? waiting.revision() : planned != null ? planned.revision() : head.id();
        return !decided.equals(head.id());
    }

    /** What is to be published at a moment to come, when it is this revision; else none. */
    public Optional<Planned> planned(UUID revision) {
        return Optional.ofNullable(planned).filter(found -> found.revision().equals(revision));
    }

    /** Whether visitors read the newest words. */
    public boolean upToDate() {
        return online != null && online.id().equals(head.id());
    }

    /** May the words that somebody has seen be submitted? */
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

    /** May the words that somebody has seen be published? */
    public Act publication(UUID seen) {
        if (!head.id().equals(seen)) {
            return Act.CHANGED;
        }
        return upToDate() ? Act.NOTHING_NEW : Act.DONE;
    }

    /** May this submission be sent back? */
    public Act sendingBack(UUID review) {
        Review waiting = waiting();
        return waiting != null && waiting.id().equals(review) ? Act.DONE : Act.DECIDED_ALREADY;
    }

    /** May the page be taken from visitors? */
    public Act withdrawal() {
        return online == null ? Act.NOT_ONLINE : Act.DONE;
    }
}
