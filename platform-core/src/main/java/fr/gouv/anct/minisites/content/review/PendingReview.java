package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission in the queue of the screen « À relire », with the submitted revision and whether its page was saved
 * since.
 *
 * @param title title of the submitted revision
 * @param stale whether the page was saved since
 * @param online whether the page is already published
 */
public record PendingReview(
        UUID page,
        String title,
        String path,
        int number,
        UUID submitterId,
        String submitter,
        Instant at,
        boolean stale,
        boolean online) {}
