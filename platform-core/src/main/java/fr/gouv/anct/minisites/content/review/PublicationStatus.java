package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Publication status of a page, with the rules for each action. Decisions are made here, on values read under the lock
 * of the page.
 *
 * @param head newest revision, on which the team works
 * @param online published revision; null when there is none
 * @param publishedAt time of the latest publication, still online or not
 * @param last the latest submission
 * @param planned scheduled publication
 * @param withdrawn the withdrawal that ended the latest publication; null when it did not end, or otherwise
 */
public record PublicationStatus(
        UUID page,
        PageKind kind,
        String path,
        @Embedded.Empty(prefix = "head_") RevisionSummary head,
        @Embedded.Nullable(prefix = "online_") @Nullable RevisionSummary online,
        @Nullable Instant publishedAt,
        @Embedded.Nullable(prefix = "last_") @Nullable Review last,
        @Embedded.Nullable(prefix = "planned_") @Nullable PlannedPublication planned,
        @Embedded.Nullable(prefix = "withdrawn_") @Nullable Withdrawal withdrawn) {

    /** The stage of the newest revision. */
    public PublicationStage stage() {
        if (last != null && last.waits()) {
            return last.revision().equals(head.id())
                    ? new PublicationStage.Submitted(last)
                    : new PublicationStage.Stale(last);
        }
        if (planned != null && planned.revision().equals(head.id())) {
            return new PublicationStage.Scheduled(planned);
        }
        if (upToDate()) {
            return new PublicationStage.Online();
        }
        if (last != null && last.outcome() == Review.Outcome.RETURNED && !publishedSince(last)) {
            return last.revision().equals(head.id())
                    ? new PublicationStage.SentBack(last)
                    : new PublicationStage.Corrected(last);
        }
        return new PublicationStage.Draft();
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
    public Optional<PlannedPublication> planned(UUID revision) {
        return Optional.ofNullable(planned).filter(found -> found.revision().equals(revision));
    }

    /** Whether visitors of its address can be led to another page: not those of the home page, and a section has none. */
    public boolean isReplaceable() {
        return kind != PageKind.SECTION && !path.equals("/");
    }

    /** Whether the newest revision is published. */
    public boolean upToDate() {
        return online != null && online.id().equals(head.id());
    }

    /** Whether the newest revision is the one that was published until the withdrawal. */
    public boolean unchangedSinceWithdrawal() {
        return withdrawn != null && Objects.equals(withdrawn.version(), head.number());
    }

    /** Checks whether the revision that the caller has read may be submitted. */
    public PublicationResult submission(UUID seen) {
        if (!head.id().equals(seen)) {
            return PublicationResult.CHANGED;
        }
        if (upToDate()) {
            return PublicationResult.NOTHING_NEW;
        }
        return switch (stage()) {
            case PublicationStage.Submitted _ -> PublicationResult.WAITS_ALREADY;
            case PublicationStage.Scheduled _ -> PublicationResult.SCHEDULED_ALREADY;
            case PublicationStage.Draft _,
                    PublicationStage.Stale _,
                    PublicationStage.SentBack _,
                    PublicationStage.Corrected _,
                    PublicationStage.Online _ -> PublicationResult.DONE;
        };
    }

    /** Checks whether the revision that the caller has read may be published. */
    public PublicationResult publication(UUID seen) {
        if (!head.id().equals(seen)) {
            return PublicationResult.CHANGED;
        }
        return upToDate() ? PublicationResult.NOTHING_NEW : PublicationResult.DONE;
    }

    /** Checks whether this submission may be sent back. */
    public PublicationResult sendingBack(UUID review) {
        Review waiting = waiting();
        return waiting != null && waiting.id().equals(review)
                ? PublicationResult.DONE
                : PublicationResult.DECIDED_ALREADY;
    }

    /** Checks whether the page may be withdrawn. */
    public PublicationResult withdrawal() {
        return online == null ? PublicationResult.NOT_ONLINE : PublicationResult.DONE;
    }
}
