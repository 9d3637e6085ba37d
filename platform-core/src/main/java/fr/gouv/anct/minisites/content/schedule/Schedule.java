package fr.gouv.anct.minisites.content.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.content.review.Successor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A publication or withdrawal of a page at a set time: pending, or ended as executed, cancelled or missed for a reason.
 *
 * @param version number of the revision to publish
 * @param title title of the page's newest revision
 * @param outdated whether the page was saved since
 * @param end null while pending
 * @param successor page to which visitors of the withdrawn page are led; null for none
 */
public record Schedule(
        UUID id,
        UUID page,
        String title,
        ScheduledAction deed,
        @Nullable Integer version,
        boolean outdated,
        Instant at,
        UUID deciderId,
        String decider,
        @Embedded.Nullable(prefix = "end_") @Nullable Completion end,
        @Embedded.Nullable(prefix = "successor_") @Nullable Successor successor) {

    /**
     * How it ended.
     *
     * @param reason null when it was executed
     * @param by name of the user that cancelled or replaced it, if known
     */
    public record Completion(
            Outcome outcome,
            Instant at,
            @Nullable Reason reason,
            @Nullable String by) {}

    /** Outcome of a schedule. */
    public enum Outcome {
        DONE,
        CANCELLED,
        MISSED;

        /** The code stored in the database. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reason why the action was not executed. */
    public enum Reason {
        /** A user cancelled it. */
        ASKED,
        /** A user scheduled another time or revision. */
        REPLACED,
        /** The action was done manually before. */
        OVERTAKEN,
        /** The page was in the trash. */
        TRASHED,
        /** The site was read-only. */
        READ_ONLY,
        /** The site was archived or deleted. */
        CLOSED,
        /** The account that decided it could no longer publish in the site. */
        LEFT,
        /** The checks found errors in the revision to publish, and no waiver was given. */
        BLOCKED;

        /** The code stored in the database and used by the message bundles. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it is pending. */
    public boolean waits() {
        return end == null;
    }
}
