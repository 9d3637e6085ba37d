package fr.gouv.anct.minisites.content.version;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the revisions of a page.
 *
 * @param number from 1
 * @param comment why it was made, in its author's words
 * @param online whether it is what visitors read
 * @param newest whether it is what the team works on
 */
public record Version(
        UUID id,
        int number,
        String title,
        String author,
        Instant at,
        @Nullable String comment,
        boolean online,
        boolean newest) {}
