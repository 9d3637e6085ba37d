package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.review.Review;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a page stands between its team and its visitors.
 *
 * @param stage where the newest version is on its way
 * @param newest what the team works on
 * @param online what visitors read; null when they see nothing
 * @param submission the latest
 */
record PublicationDocument(
        UUID page,
        PublicationStage stage,
        VersionMark newest,
        @Nullable VersionMark online,
        @Nullable Instant publishedAt,
        @Nullable Submission submission) {

    /** A version in short. */
    record VersionMark(int version, String title, String savedBy, Instant savedAt) {}

    /**
     * A submission and what became of it.
     *
     * @param version that was submitted
     * @param outcome null while it waits
     * @param comment of who sent it back
     */
    record Submission(
            UUID id,
            int version,
            String submittedBy,
            Instant submittedAt,
            @Nullable String note,
            Review.@Nullable Outcome outcome,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment) {}
}
