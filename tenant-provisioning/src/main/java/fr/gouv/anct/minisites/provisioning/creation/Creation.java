package fr.gouv.anct.minisites.provisioning.creation;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site being made, or made.
 *
 * @param failures of the attempts so far, since it was last started
 * @param failure what the last one could not do, in French, for everyone; none once it got further
 * @param technicalFailure why, as the machine says it, for those who can start it again
 * @param done the steps done, in their order, and when
 */
public record Creation(
        UUID tenantId,
        UUID requestId,
        State state,
        int failures,
        @Nullable String failure,
        @Nullable String technicalFailure,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<CreationStep, Instant> done) {

    /** Where it stands. */
    public enum State {
        /** At work, or about to try again. */
        RUNNING,
        /** Given up until somebody starts it again. */
        FAILED,
        DONE;

        /** As the database writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code()}. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
