package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Removes the metadata that cameras and programs write beside the pixels: places, names, dates, thumbnails, comments
 * (Exif, XMP, IPTC). Orientation and colour are kept, and the compressed pixels are copied byte by byte. Blocking.
 */
public final class ImageMetadata {

    /** Content types of the supported images. */
    public static final Set<String> CONTENT_TYPES = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    private ImageMetadata() {}

    /**
     * Rewrites an image in place.
     *
     * @param contentType one of {@link #CONTENT_TYPES}
     * @return whether there was anything to remove
     * @throws IOException when it is not of this format, or damaged; the file is then unchanged
     */
    public static boolean remove(Path file, String contentType) throws IOException {
        Path clean = file.resolveSibling(file.getFileName() + "-clean");
        try (Arena arena = Arena.ofConfined();
                FileChannel image = FileChannel.open(file, StandardOpenOption.READ)) {
            ImageRewriter rewriter = rewriter(mapped(image, arena), contentType);
            if (rewriter.isUnchanged()) {
                return false;
            }
            write(rewriter, clean);
            Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    /**
     * Checks the decoding cost of an image before it is decoded.
     *
     * @throws ExpensiveImageException when it should not be decoded
     * @throws IOException as {@link #remove}
     */
    public static void requireCheap(Path file, String contentType) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel image = FileChannel.open(file, StandardOpenOption.READ)) {
            rewriter(mapped(image, arena), contentType).requireCheap();
        }
    }

    /** Returns an image in memory without its metadata. */
    public static byte[] without(byte[] image, String contentType) throws IOException {
        return rewriter(ByteBuffer.wrap(image), contentType).bytes();
    }

    /**
     * Returns the orientation of the camera (Exif 2.32, tag 274).
     *
     * @return from 1, upright, to 8; 1 for other types
     * @throws IOException as {@link #remove}
     */
    public static int orientation(Path file, String contentType) throws IOException {
        if (!CONTENT_TYPES.contains(contentType)) {
            return Exif.UPRIGHT;
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel image = FileChannel.open(file, StandardOpenOption.READ)) {
            return rewriter(mapped(image, arena), contentType).orientation();
        }
    }

    /** Maps the image outside the heap: many images are read at the same time. */
    private static ByteBuffer mapped(FileChannel image, Arena arena) throws IOException {
        return image.map(FileChannel.MapMode.READ_ONLY, 0, image.size(), arena).asByteBuffer();
    }

    private static ImageRewriter rewriter(ByteBuffer image, String contentType) throws IOException {
        ImageRewriter rewriter = new ImageRewriter(image);
        try {
            switch (contentType) {
                case "image/jpeg" -> JpegSegments.read(rewriter);
                case "image/png" -> PngChunks.read(rewriter);
                case "image/webp" -> WebpChunks.read(rewriter);
                case "image/gif" -> GifBlocks.read(rewriter);
                default -> throw new IllegalArgumentException(contentType);
            }
        } catch (UncheckedIOException divided) {
            throw divided.getCause();
        } catch (IndexOutOfBoundsException truncated) {
            throw new IOException("Truncated image", truncated);
        }
        return rewriter;
    }

    private static void write(ImageRewriter rewriter, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (ByteBuffer part : rewriter.all()) {
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
        }
    }
}
