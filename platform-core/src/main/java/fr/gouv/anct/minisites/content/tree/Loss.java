package fr.gouv.anct.minisites.content.tree;

import java.util.List;

/**
 * What goes when a page goes.
 *
 * @param pages the first of them by address, itself included
 * @param total how many there are
 * @param published how many of them visitors see
 * @param scheduled how many of them have a publication or a withdrawal to come
 */
public record Loss(List<Line> pages, long total, long published, long scheduled, Ties ties) {

    /** One of the pages. */
    public record Line(String title, String path) {}

    /** Where something points at them. */
    public enum Place {
        PAGE,
        /** A page that shows it, a shared section, in its own body. */
        SHOWN,
        MENUS,
        NOTICE,
        REDIRECT,
        /** The library: files that visitors see in the pages, and that keep their own addresses. */
        FILES
    }

    /**
     * Something that points at one of them.
     *
     * @param label title of a page, path of a redirect
     * @param links how many of its links, or of its entries
     */
    public record Tie(Place place, String label, long links) {}

    /**
     * What points at them from where it stays.
     *
     * @param shown as many as a screen shows
     * @param total how many there are
     */
    public record Ties(List<Tie> shown, long total) {

        /** How many more there are than are shown. */
        public long more() {
            return total - shown.size();
        }
    }
}
