package fr.gouv.anct.minisites.content.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission and what became of it.
 *
 * @param revision that was submitted, with its {@code number}
 * @param note of who submits
 * @param outcome none while it waits
 * @param comment of who sends it back
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

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 1_000;

    /** Characters of a comment, which cannot be left out. */
    public static final int LONGEST_COMMENT = 2_000;

    /** How a submission ends. */
    public enum Outcome {
        PUBLISHED,
        /** It, or later words in its place, is to be published at a moment to come. */
        SCHEDULED,
        /** To its author, with a comment. */
        RETURNED,
        /** A later one took its place, or later words were published. */
        REPLACED;

        /** As the database writes it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Outcome of(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean waits() {
        return outcome == null;
    }
}
