package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.review.Review;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publication status of a page.
 *
 * @param stage publication stage of the newest version
 * @param newest the version that the team works on
 * @param online the version that visitors read; null when they see nothing
 * @param submission the latest
 */
@JsonTypeName("PublicationDocument")
record PublicationDetails(
        UUID page,
        PublicationStageCode stage,
        RevisionInfo newest,
        @Nullable RevisionInfo online,
        @Nullable Instant publishedAt,
        @Nullable Submission submission) {

    /** Summary of a version. */
    @JsonTypeName("PublicationDocumentVersionMark")
    record RevisionInfo(int version, String title, String savedBy, Instant savedAt) {}

    /**
     * Submission for review and its outcome.
     *
     * @param version that was submitted
     * @param outcome null while it is pending
     * @param comment of the reviewer who sent it back
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
