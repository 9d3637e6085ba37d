package fr.gouv.anct.minisites.media.reading;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the table of contents of a document: a bookmark of a PDF, a title of a slide, a name of a sheet or a heading
 * of a text.
 *
 * @param level 1, or 2 below the last one of level 1
 * @param page of a PDF, from 1; null when the bookmark leads to none, and in other formats
 * @param title in one line; never blank
 */
public record DocumentHeading(int level, @Nullable Integer page, String title) {

    /** Maximum number of entries of a document. */
    static final int MOST = 200;
    /** Number of levels: deeper bookmarks are not read. */
    static final int LEVELS = 2;
}
