package fr.gouv.anct.minisites.media.image;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/**
 * Aborts an image reader that has used up its CPU time, at each row that it draws: the reader of JPEG draws the whole
 * image for each scan, which may be a few bytes long.
 */
final class CpuTimeReadListener implements IIOReadUpdateListener {

    private static void check(ImageReader reader) {
        if (CpuTimeLimit.exceeded()) {
            reader.abort();
        }
    }

    @Override
    public void passStarted(
            ImageReader reader,
            BufferedImage image,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {
        check(reader);
    }

    @Override
    public void imageUpdate(
            ImageReader reader,
            BufferedImage image,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {
        check(reader);
    }

    @Override
    public void passComplete(ImageReader reader, BufferedImage image) {
        check(reader);
    }

    @Override
    public void thumbnailPassStarted(
            ImageReader reader,
            BufferedImage thumbnail,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void thumbnailUpdate(
            ImageReader reader,
            BufferedImage thumbnail,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader reader, BufferedImage thumbnail) {}
}
