package fr.gouv.anct.minisites.media.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Chooses the ImageIO reader of an image by the detected format, never by trial. */
final class ImageReaders {

    private ImageReaders() {}

    @FunctionalInterface
    interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /**
     * Reads from an image, directly from its file.
     *
     * @throws IOException when it is no image of this format, or damaged
     * @throws CpuTimeLimit.ExceededException when it takes more CPU time than allowed
     */
    static <T> T read(Path file, String contentType, Reading<T> reading) throws IOException {
        ImageReader reader = reader(contentType);
        try (ImageInputStream bytes = open(file, contentType)) {
            // Metadata are ignored: they would be read for nothing.
            reader.setInput(bytes, false, true);
            reader.addIIOReadUpdateListener(new CpuTimeReadListener());
            T read = reading.of(reader);
            CpuTimeLimit.check();
            return read;
        } catch (CpuTimeLimit.ExceededException over) {
            throw over;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            // Readers report damage with exceptions of all kinds, and trust the sizes and depths that a file declares.
            throw new IOException(damaged);
        } finally {
            reader.dispose();
        }
    }

    private static ImageInputStream open(Path file, String contentType) throws IOException {
        return contentType.equals(WebpEncoder.CONTENT_TYPE) ? new MappedImageInput(file) : new TimedFileInput(file);
    }

    private static ImageReader reader(String contentType) throws IOException {
        if (contentType.equals(WebpEncoder.CONTENT_TYPE)) {
            // In Java: untrusted bytes do not reach native code. Named explicitly: service discovery depends on the
            // class loader of its first caller.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
        if (!readers.hasNext()) {
            throw new IOException("No image reader for " + contentType);
        }
        return readers.next();
    }
}
