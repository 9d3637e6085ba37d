package fr.gouv.anct.minisites.media.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes an image file, scales it down and turns it upright in memory, so that its renditions can be encoded. */
final class ImageOperations {

    /**
     * Maximum number of pixels in memory: a larger image is subsampled, which still leaves far more than is displayed.
     */
    static final long MOST = 25_000_000;

    private ImageOperations() {}

    /** Decodes the image in its stored orientation. */
    static BufferedImage decode(Path file, String contentType) throws IOException {
        return ImageReaders.read(file, contentType, reader -> reader.read(0, sampling(reader)));
    }

    private static ImageReadParam sampling(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST));
        if (step > 1) {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        return param;
    }

    /** Returns a smaller copy in sRGB: halved as long as possible, so that every pixel counts. */
    static BufferedImage shrink(BufferedImage image, int width, int height) {
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = draw(current, (current.getWidth() + 1) / 2, (current.getHeight() + 1) / 2);
        }
        return current.getWidth() == width && current.getHeight() == height && current != image
                ? current
                : draw(current, width, height);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        AffineTransform scale = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return draw(image, scale, width, height);
    }

    static BufferedImage upright(BufferedImage image, Orientation orientation) {
        if (orientation.equals(Orientation.UPRIGHT)) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        return orientation.turnsSides()
                ? draw(image, orientation.upright(width, height), height, width)
                : draw(image, orientation.upright(width, height), width, height);
    }

    private static BufferedImage draw(BufferedImage image, AffineTransform how, int width, int height) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, how, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
