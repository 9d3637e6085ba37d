package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.inspection.Format;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted upload whose bytes are already stored.
 *
 * @param name for its URL; a replaced file keeps its own
 * @param folder target folder
 */
public record Arrival(
        String name,
        String title,
        Format format,
        int width,
        int height,
        MediaContent content,
        List<Narrower> renditions,
        @Nullable UUID folder,
        Medium.State state) {

    /** A rendition whose bytes are stored. */
    public record Narrower(int width, int height, MediaContent content) {}

    /** Size in bytes, renditions included. */
    public long weight() {
        return content.size()
                + renditions.stream()
                        .mapToLong(narrower -> narrower.content().size())
                        .sum();
    }
}
