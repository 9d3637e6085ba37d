package fr.gouv.anct.minisites.media.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Dimensions and animation of an image, read from its header without decoding it.
 *
 * @param width in pixels as displayed, after applying the orientation
 */
public record ImageHeader(int width, int height, boolean animated) {

    private static final Set<String> ANIMATED = Set.of("image/gif", "image/webp");

    /** @throws IOException when it is not an image of this type */
    public static ImageHeader read(Path file, String contentType) throws IOException {
        ImageHeader lying = ImageReaders.read(
                file,
                contentType,
                reader -> new ImageHeader(
                        reader.getWidth(0),
                        reader.getHeight(0),
                        ANIMATED.contains(contentType) && reader.getNumImages(true) > 1));
        return Orientation.of(file, contentType).turnsSides() ? lying.turned() : lying;
    }

    private ImageHeader turned() {
        return new ImageHeader(height, width, animated);
    }
}
