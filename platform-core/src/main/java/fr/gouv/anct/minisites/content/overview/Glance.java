package fr.gouv.anct.minisites.content.overview;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A site's pages at a glance: a few lines of each kind, the most pressing first, and how many there are.
 *
 * @param pages how many there are in all, the trash aside
 */
public record Glance(long pages, List<Line> lines) {

    /** Why a page is told. */
    public enum Kind {
        /** It waits for a decision. */
        WAITING,
        /** The reader has typed something in it that is kept in their working copy, and is no revision yet. */
        UNSAVED,
        /** The reader has written a revision since the published one, even if others have saved later; {@link #UNSAVED} excluded. */
        DRAFT,
        /** It will be published. */
        TO_PUBLISH,
        /** It will be withdrawn. */
        TO_WITHDRAW,
        /** It was published. */
        PUBLISHED,
        /** The checks find errors in its newest words. */
        FAULTY,
        /** The day when it was to be read again is behind us. */
        OVERDUE,
        /** The template that it was started from has changed. */
        TEMPLATE;

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A page.
     *
     * @param at when it was submitted, saved or kept by the reader, is due, was published, was to be read again, or its template changed
     * @param who submitted it, sent it back, or keeps it up to date; the name of a template; of what is faulty how many errors there
     *     are; empty when that says nothing
     * @param total how many there are of the kind
     */
    public record Line(Kind kind, UUID page, String title, Instant at, String who, long total) {}

    /** Those of some kinds, in order. */
    public List<Line> of(Kind... kinds) {
        return lines.stream()
                .filter(line -> List.of(kinds).contains(line.kind()))
                .toList();
    }

    /** How many there are of some kinds. */
    public long total(Kind... kinds) {
        return List.of(kinds).stream()
                .mapToLong(kind ->
                        of(kind).stream().mapToLong(Line::total).findFirst().orElse(0))
                .sum();
    }
}
