package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Search terms, filter, folder and page number with which the media library screen lists the files of a site.
 *
 * @param words in the title, the name, the alternative text, the caption or the credit
 * @param folder that contains them; null: the top
 * @param everywhere whether subfolders are included
 * @param page from 1
 */
public record MediaQuery(
        @Nullable String words, Filter filter, @Nullable UUID folder, boolean everywhere, int page, int size) {

    /** Filters by kind or by pending work. */
    public enum Filter implements Coded {
        ALL,
        IMAGES,
        DOCUMENTS,
        /** Images without a description. */
        UNDESCRIBED,
        /** In quarantine, or infected. */
        HELD
    }
}
