package fr.gouv.anct.minisites.content.trash;

import java.util.List;

/**
 * Pages that moving some pages to the trash affects, and references to them from elsewhere, for the screen that
 * confirms it.
 *
 * @param pages the first affected pages by path, those to be moved included
 * @param total number of affected pages
 * @param published number of affected pages that are published
 * @param scheduled number of affected pages with a pending publication or withdrawal
 */
public record TrashImpact(List<Line> pages, long total, long published, long scheduled, References ties) {

    /** An affected page. */
    public record Line(String title, String path) {}

    /** Kind of content that refers to an affected page. */
    public enum ReferenceKind {
        PAGE,
        /** A page that shows the page, a shared section, in its body. */
        SHOWN,
        MENUS,
        NOTICE,
        REDIRECT,
        /** The media library: files shown on the published pages, which keep their own addresses. */
        FILES
    }

    /**
     * A reference to an affected page.
     *
     * @param label title of a page, path of a redirect
     * @param links number of its links or entries
     */
    public record Reference(ReferenceKind place, String label, long links) {}

    /**
     * References to the affected pages from content that is not affected.
     *
     * @param shown the references that a screen shows
     * @param total number of references
     */
    public record References(List<Reference> shown, long total) {

        /** Number of references that are not shown. */
        public long more() {
            return total - shown.size();
        }
    }
}
