package fr.gouv.anct.minisites.admin.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of an act for one thing, done or expected.
 *
 * @param href its screen; null for none
 * @param refusal reason for which nothing is done; null when the act is done
 */
record BulkOutcome(
        UUID id,
        String title,
        @Nullable String href,
        @Nullable String refusal) {

    boolean done() {
        return refusal == null;
    }
}
