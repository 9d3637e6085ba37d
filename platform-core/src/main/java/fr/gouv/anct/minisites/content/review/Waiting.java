package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission in the queue.
 *
 * @param title as it was submitted
 * @param stale whether the page was saved since
 * @param online whether visitors see the page already
 */
public record Waiting(
        UUID page,
        String title,
        String path,
        int number,
        UUID submitterId,
        String submitter,
        Instant at,
        boolean stale,
        boolean online) {}
