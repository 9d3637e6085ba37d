package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.inspection.Format;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that has been found good, with its bytes kept already.
 *
 * @param name for its address; what it replaces keeps its own
 * @param folder where it is to lie
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

    /** A rendition whose bytes are kept. */
    public record Narrower(int width, int height, MediaContent content) {}

    /** Bytes, renditions included. */
    public long weight() {
        return content.size()
                + renditions.stream()
                        .mapToLong(narrower -> narrower.content().size())
                        .sum();
    }
}
