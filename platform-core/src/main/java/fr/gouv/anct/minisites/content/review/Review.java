package fr.gouv.anct.minisites.content.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission of a revision for review, with its outcome.
 *
 * @param revision the submitted revision, with its {@code number}
 * @param note note of the submitter
 * @param outcome null while pending
 * @param comment comment of the reviewer who sends it back
 */
public record Review(
        UUID id,
        UUID revision,
        int number,
        UUID submitterId,
        String submitter,
        Instant submittedAt,
        @Nullable String note,
        @Nullable Outcome outcome,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    /** Maximum length of a note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** Maximum length of a comment, in characters; a comment is required. */
    public static final int LONGEST_COMMENT = 2_000;

    /** Outcome of a submission. */
    public enum Outcome {
        PUBLISHED,
        /** This revision, or a later one in its place, is scheduled for publication. */
        SCHEDULED,
        /** Sent back to its author with a comment. */
        RETURNED,
        /** Replaced by a later submission, or by the publication of a later revision. */
        REPLACED;

        /** The code stored in the database. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean waits() {
        return outcome == null;
    }
}
