package fr.gouv.anct.minisites.media.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Readers of images, each chosen by the format that was found and never by trial. */
final class Readers {

    private Readers() {}

    @FunctionalInterface
    interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** Reads something of an image, straight from its file. */
    static <T> T read(Path file, String contentType, Reading<T> reading) throws IOException {
        ImageReader reader = reader(contentType);
        try (FileImageInputStream bytes = new FileImageInputStream(file.toFile())) {
            // Without its metadata: they are not ours, and read for nothing.
            reader.setInput(bytes, false, true);
            return reading.of(reader);
        } catch (RuntimeException damaged) {
            // Readers meet damage with exceptions of all kinds.
            throw new IOException(damaged);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String contentType) throws IOException {
        if (contentType.equals("image/webp")) {
            // Named: what is found by looking around depends on the class loader of whoever looks first.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
        if (!readers.hasNext()) {
            throw new IOException("No reader of " + contentType);
        }
        return readers.next();
    }
}
