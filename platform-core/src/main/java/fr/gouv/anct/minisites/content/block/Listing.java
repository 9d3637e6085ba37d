package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.PageRef;
import org.jspecify.annotations.Nullable;

/**
 * A query for the pages that a block lists without naming them, evaluated when the block is shown.
 *
 * @param of the page whose branch is listed; null for the page that contains the block
 * @param tag only the pages that carry it
 * @param count maximum number of pages
 */
public record Listing(
        Selection selection, @Nullable PageRef of, @Nullable String tag, int count) {

    /** Which pages are listed, in which order. */
    public enum Selection {
        /** Articles, newest first. */
        ARTICLES,
        /** Documents of the library, newest first. */
        DOCUMENTS,
        /** Pages of the tree, the last published first. */
        PAGES,
        /** Pages and articles, newest first. */
        ANY,
        /** The direct children of a page, in the order of the site. */
        CHILDREN,
        /** The descendants of a page, on two levels, in the order of the site. */
        BRANCH
    }

    /** Maximum number of pages of a branch: more than a page can show well, and a bound. */
    static final int MOST_OF_BRANCH = 200;

    private static final int MOST_RECENT = 12;

    /**
     * Maximum number of different lists of a page, those of its shared sections included: each list reads all pages of
     * the site again, whatever it finds.
     */
    public static final int MOST_OF_PAGE = 40;

    /** Whether it lists the descendants of the page that shows it, whichever that is. */
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
