package fr.gouv.anct.minisites.media.image;

import fr.gouv.anct.minisites.media.metadata.ImageMetadata;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Orientation of the camera (Exif 2.32, tag 274): phones store photographs rotated, with this tag.
 *
 * @param code from 1, upright, to 8
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    /** Returns the orientation; upright when the image does not say, or cannot be read. */
    static Orientation of(Path file, String contentType) {
        try {
            return new Orientation(ImageMetadata.orientation(file, contentType));
        } catch (IOException illegible) {
            return UPRIGHT;
        }
    }

    /** Whether width and height are exchanged on display. */
    boolean turnsSides() {
        return code >= 5;
    }

    /** Returns the transform that sets an image of these dimensions upright. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
