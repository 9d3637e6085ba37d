package fr.gouv.anct.minisites.content.tree;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An overview of a site's pages: a few items of each kind, the most urgent first, with their totals.
 *
 * @param pages total number of pages, without the trash
 */
public record SiteOverview(long pages, List<Item> lines) {

    /** Why a page is listed. */
    public enum Kind {
        /** A submission waits for a decision. */
        WAITING,
        /** It was withdrawn in place of the team, and not published again since. */
        WITHDRAWN,
        /** The reader's working copy has content that is not a revision yet. */
        UNSAVED,
        /**
         * The reader has written a revision since the published one, even if others have saved later; {@link #UNSAVED}
         * excluded.
         */
        DRAFT,
        /** Publication is scheduled. */
        TO_PUBLISH,
        /** Withdrawal is scheduled. */
        TO_WITHDRAW,
        /** It was published recently. */
        PUBLISHED,
        /** The checks find errors in its newest revision. */
        FAULTY,
        /** Its review date has passed. */
        OVERDUE,
        /** The page template that it was started from has changed. */
        TEMPLATE
    }

    /**
     * A listed page.
     *
     * @param at time of the submission, of the withdrawal, of the reader's saved revision or working copy, of the scheduled action, of the
     *     publication, of the review date or of the change of the template
     * @param who the account that submitted it, sent it back, or owns it; the name of a template; for errors their
     *     number; empty when not applicable
     * @param total number of pages of the kind
     */
    public record Item(Kind kind, UUID page, String title, Instant at, String who, long total) {}

    /** Returns the items of some kinds, in order. */
    public List<Item> of(Kind... kinds) {
        return lines.stream()
                .filter(line -> List.of(kinds).contains(line.kind()))
                .toList();
    }

    /** Returns the total number of pages of some kinds. */
    public long total(Kind... kinds) {
        return List.of(kinds).stream()
                .mapToLong(kind ->
                        of(kind).stream().mapToLong(Item::total).findFirst().orElse(0))
                .sum();
    }
}
