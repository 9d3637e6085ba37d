package fr.gouv.anct.minisites.media.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page or site-wide setting that shows a file, and whether visitors see it there, as listed on the screen of the
 * file.
 *
 * @param id of the page, the article or the document; none for a location of the whole site
 * @param label its title; empty for a location of the whole site
 * @param published whether visitors see that location now
 * @param scheduled whether a revision with a scheduled publication shows it
 * @param worded whether that location, as visitors see it, has its own alternative text: it shows an image even without
 *     a description in the library
 */
public record MediaUsage(
        Location place, @Nullable UUID id, String label, boolean published, boolean scheduled, boolean worded) {

    /** Location that shows the file. */
    public enum Location {
        PAGE,
        ARTICLE,
        DOCUMENT,
        /** A page in the trash, from which it may be restored. */
        TRASH,
        MENUS,
        IDENTITY,
        NOTICE
    }
}
