package fr.gouv.anct.minisites.media.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import fr.gouv.anct.minisites.media.ProcessorTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Readers of images, each chosen by the format that was found and never by trial. */
final class Readers {

    private Readers() {}

    @FunctionalInterface
    interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /**
     * Reads something of an image, straight from its file.
     *
     * @throws IOException when it is no image of this format, or damaged
     * @throws ProcessorTime.ExceededException when it takes more time than it is given
     */
    static <T> T read(Path file, String contentType, Reading<T> reading) throws IOException {
        ImageReader reader = reader(contentType);
        try (ImageInputStream bytes = open(file, contentType)) {
            // Without its metadata: they are not ours, and read for nothing.
            reader.setInput(bytes, false, true);
            reader.addIIOReadUpdateListener(new AbortWhenOver());
            T read = reading.of(reader);
            ProcessorTime.check();
            return read;
        } catch (ProcessorTime.ExceededException over) {
            throw over;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            // Readers meet damage with exceptions of all kinds, and believe what a file says of its tables and depths.
            throw new IOException(damaged);
        } finally {
            reader.dispose();
        }
    }

    private static ImageInputStream open(Path file, String contentType) throws IOException {
        return contentType.equals(WebP.CONTENT_TYPE) ? new MappedImageInput(file) : new TimedFileInput(file);
    }

    private static ImageReader reader(String contentType) throws IOException {
        if (contentType.equals(WebP.CONTENT_TYPE)) {
            // In Java: bytes of strangers do not reach native code. Named: what is found by looking around depends on
            // the class loader of whoever looks first.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
        if (!readers.hasNext()) {
            throw new IOException("No reader of " + contentType);
        }
        return readers.next();
    }
}
