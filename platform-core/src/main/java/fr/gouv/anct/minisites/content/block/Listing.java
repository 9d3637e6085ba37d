package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * Pages that a block shows without naming them: which ones is known when it is shown.
 *
 * @param of the page whose branch is listed; without one, that in which the block stands
 * @param tag only those that carry it
 * @param count at most so many
 */
public record Listing(
        Selection selection, @Nullable PageRef of, @Nullable String tag, int count) {

    /** Which pages, in which order. */
    public enum Selection {
        /** Articles, newest first. */
        ARTICLES,
        /** Pages that are no articles, the last published first. */
        PAGES,
        /** Both, newest first. */
        ANY,
        /** The pages directly under one, in the order of the site. */
        CHILDREN,
        /** The pages under one, on two levels, in the order of the site. */
        BRANCH
    }

    /** Of a branch: more than a page can show well, and a bound. */
    static final int MOST_OF_BRANCH = 200;

    private static final int MOST_RECENT = 12;

    /**
     * How many different lists a page shows, those of its shared sections included: each is one more reading of all pages of the
     * site, whatever it finds.
     */
    public static final int MOST_OF_PAGE = 40;

    /** Whether it lists what stands under the page that shows it, whichever that is. */
    public boolean ofOwnPage() {
        return of == null && (selection == Selection.CHILDREN || selection == Selection.BRANCH);
    }

    static Listing recent(Selection selection, @Nullable String tag, int count) {
        return new Listing(selection, null, tag, Math.clamp(count, 1, MOST_RECENT));
    }

    static Listing under(Selection selection, @Nullable PageRef page) {
        return new Listing(selection, page, null, MOST_OF_BRANCH);
    }
}
