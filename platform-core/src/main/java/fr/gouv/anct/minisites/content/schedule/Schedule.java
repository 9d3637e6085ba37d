package fr.gouv.anct.minisites.content.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, was done, or was not.
 *
 * @param version number of the revision that is published
 * @param title of what is concerned, as it is or as it will read
 * @param outdated whether the page was saved since
 * @param end none while it waits
 */
public record Schedule(
        UUID id,
        UUID page,
        String title,
        Deed deed,
        @Nullable Integer version,
        boolean outdated,
        Instant at,
        UUID deciderId,
        String decider,
        @Nullable End end) {

    /** How it ended, when, and why it was not done. */
    public record End(Outcome outcome, Instant at, @Nullable Reason reason) {}

    /** What became of it. */
    public enum Outcome {
        DONE,
        CANCELLED,
        MISSED;

        /** As the database writes it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Why it was not done. */
    public enum Reason {
        /** Somebody has cancelled it, or chosen another moment. */
        ASKED,
        /** The same was done by hand before. */
        OVERTAKEN,
        /** The page was in the trash then. */
        TRASHED,
        /** The site was read-only then. */
        READ_ONLY,
        /** The site was archived or deleted. */
        CLOSED,
        /** Who had decided it could not publish in the site any more. */
        LEFT,
        /** The checks found errors in what was to be published then, and nobody had passed over them. */
        BLOCKED;

        /** As the database and the message bundles write it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static @Nullable Reason of(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether it is still to come. */
    public boolean waits() {
        return end == null;
    }
}
