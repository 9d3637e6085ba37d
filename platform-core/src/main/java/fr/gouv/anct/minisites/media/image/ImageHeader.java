package fr.gouv.anct.minisites.media.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What an image says of itself before anything of it is decoded.
 *
 * @param width pixels as it is seen, once it is upright
 */
public record ImageHeader(int width, int height, boolean animated) {

    private static final Set<String> ANIMATED = Set.of("image/gif", "image/webp");

    /** @throws IOException when it is no such image */
    public static ImageHeader read(Path file, String contentType) throws IOException {
        ImageHeader lying = Readers.read(
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
