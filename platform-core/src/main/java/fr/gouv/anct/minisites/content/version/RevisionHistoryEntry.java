package fr.gouv.anct.minisites.content.version;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Number, title, author, time and comment of a revision in the history of a page, without its content.
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
        boolean newest) {

    /** Parses the number of a revision; empty when it is invalid. */
    public static Optional<Integer> parseNumber(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf);
    }
}
