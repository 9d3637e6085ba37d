package fr.gouv.anct.minisites.content.version;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the history of a page.
 *
 * @param number from 1
 * @param comment reason for the revision, written by its author
 * @param online whether it is published
 * @param newest whether it is the newest, on which the team works
 */
public record RevisionHistoryEntry(
        UUID id,
        int number,
        String title,
        String author,
        Instant at,
        @Nullable String comment,
        boolean online,
        boolean newest) {}
