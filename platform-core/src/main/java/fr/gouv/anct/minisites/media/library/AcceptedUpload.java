package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspected upload with its format, dimensions and renditions, whose bytes are stored but which is no library file
 * yet.
 *
 * @param name for its URL; a replaced file keeps its own
 * @param language BCP 47 tag of a document in another language than the site, as it declares it
 * @param folder target folder
 */
public record AcceptedUpload(
        String name,
        String title,
        @Nullable String language,
        MediaFormat format,
        int width,
        int height,
        MediaContent content,
        List<StoredRendition> renditions,
        @Nullable UUID folder,
        LibraryFile.State state) {

    /** A rendition whose bytes are stored. */
    public record StoredRendition(int width, int height, MediaContent content) {}

    /** Size in bytes, renditions included. */
    public long weight() {
        return content.size()
                + renditions.stream()
                        .mapToLong(narrower -> narrower.content().size())
                        .sum();
    }
}
