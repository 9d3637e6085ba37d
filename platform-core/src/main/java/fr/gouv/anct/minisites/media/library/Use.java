package fr.gouv.anct.minisites.media.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where a file is shown.
 *
 * @param id of the page or the article; none for what belongs to the whole site
 * @param label its title; empty for what belongs to the whole site
 * @param published whether visitors see that place now
 * @param scheduled whether a version shows it that is to be published at a moment to come
 * @param worded whether that place, as visitors see it, describes the file itself: an image is then shown there without a
 *     description in the library
 */
public record Use(Place place, @Nullable UUID id, String label, boolean published, boolean scheduled, boolean worded) {

    /** What shows it. */
    public enum Place {
        PAGE,
        ARTICLE,
        /** A page in the trash, from which it may come back. */
        TRASH,
        MENUS,
        IDENTITY,
        NOTICE
    }
}
