package fr.gouv.anct.minisites.admin.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a bulk act for one entry of a list, done or forecast: its id, titles and link, and the reason if it is
 * refused.
 *
 * @param title without personal data, for the receipt
 * @param name for the question
 * @param href its screen; null for none
 * @param refusal reason for which nothing is done; null when the act is done
 */
record BulkOutcome(
        UUID id,
        String title,
        String name,
        @Nullable String href,
        @Nullable String refusal) {

    boolean done() {
        return refusal == null;
    }
}
