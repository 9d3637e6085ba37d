package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Permission to publish one revision in spite of the errors found by the checks.
 *
 * @param by name of the account that gave it
 */
public record Waiver(UUID revision, String reason, String by, Instant at) {

    /** Maximum length of a reason, in characters; a reason is required. */
    public static final int LONGEST_REASON = 1_000;
}
