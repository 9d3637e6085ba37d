package fr.gouv.anct.minisites.media.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a site.
 *
 * @param words in the title, the name, the alternative text, the caption or the credit
 * @param folder where they lie; with words, anywhere below it
 * @param everywhere whatever the folder
 * @param page from 1
 */
public record MediaQuery(
        @Nullable String words, Filter filter, @Nullable UUID folder, boolean everywhere, int page, int size) {

    /** Kinds, and what is left to do. */
    public enum Filter {
        ALL,
        IMAGES,
        DOCUMENTS,
        /** Images of which nobody has said what they show. */
        UNDESCRIBED,
        /** In quarantine, or infected. */
        HELD;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
