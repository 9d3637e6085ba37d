package fr.gouv.anct.minisites.admin.api.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a page stands between its team and its visitors.
 *
 * @param stage where the newest version is on its way: {@code draft}, {@code submitted}, {@code stale} when the page was
 *     saved after it was submitted, {@code sent-back}, {@code corrected} when it was saved after it was sent back,
 *     {@code scheduled}, {@code online}
 * @param newest what the team works on
 * @param online what visitors read; null when they see nothing
 * @param submission the latest
 */
record PublicationDocument(
        UUID page,
        String stage,
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
     * @param outcome {@code published}, {@code scheduled}, {@code returned} or {@code replaced}; null while it waits
     * @param comment of who sent it back
     */
    record Submission(
            UUID id,
            int version,
            String submittedBy,
            Instant submittedAt,
            @Nullable String note,
            @Nullable String outcome,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment) {}
}
