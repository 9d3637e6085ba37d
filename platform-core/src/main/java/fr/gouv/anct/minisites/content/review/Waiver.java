package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to publish one revision in spite of the errors that the checks find in it.
 *
 * @param by name of who gave it
 */
public record Waiver(UUID revision, String reason, String by, Instant at) {

    /** Characters of a reason, which cannot be left out. */
    public static final int LONGEST_REASON = 1_000;
}
