package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites an image without its metadata: collects the ranges of its bytes to keep, and the blocks that replace others.
 */
final class ImageRewriter {

    /** Maximum number of kept ranges with metadata between them: cameras and programs write some dozens. */
    static final int MOST = 10_000;

    private final ByteBuffer source;
    private final List<ByteBuffer> parts = new ArrayList<>();
    private int from;
    private int to;
    private int orientation = Exif.UPRIGHT;
    private @Nullable String expense;

    ImageRewriter(ByteBuffer source) {
        this.source = source;
    }

    /** The whole image, to be read at absolute positions. */
    ByteBuffer source() {
        return source;
    }

    int size() {
        return source.limit();
    }

    /** Returns a range of its bytes; throws {@link IndexOutOfBoundsException} beyond the end. */
    ByteBuffer slice(int start, int end) {
        return source.slice(start, end - start);
    }

    boolean has(int start, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (start + i >= size() || source.get(start + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Keeps a range of bytes unchanged.
     *
     * @throws UncheckedIOException when the image has more parts than any program writes
     */
    void keep(int start, int end) {
        if (start < 0 || end < start || end > size()) {
            throw new IndexOutOfBoundsException(end);
        }
        if (start != to) {
            close();
            from = start;
        }
        to = end;
    }

    /** Replaces a range of bytes with a block. */
    void replace(int start, int end, byte[] block) {
        if (slice(start, end).equals(ByteBuffer.wrap(block))) {
            keep(start, end);
        } else {
            close();
            parts.add(ByteBuffer.wrap(block));
            from = to;
        }
    }

    private void close() {
        if (parts.size() >= MOST) {
            throw new UncheckedIOException(new IOException("More than " + MOST + " parts"));
        }
        end();
    }

    private void end() {
        if (to > from) {
            parts.add(slice(from, to));
            from = to;
        }
    }

    void setOrientation(int found) {
        orientation = found;
    }

    int orientation() {
        return orientation;
    }

    /** @param why reason not to decode the image; null when its decoder needs no more than its pixels */
    void markExpensive(@Nullable String why) {
        expense = why;
    }

    /** @throws ExpensiveImageException when the image should not be decoded */
    void requireCheap() throws ExpensiveImageException {
        if (expense != null) {
            throw new ExpensiveImageException(expense);
        }
    }

    /** Whether nothing is removed. */
    boolean isUnchanged() {
        return parts.isEmpty() && from == 0 && to == size();
    }

    /** Returns the parts in order, each to be read once. */
    List<ByteBuffer> all() {
        end();
        return parts;
    }

    byte[] bytes() {
        List<ByteBuffer> all = all();
        ByteBuffer bytes =
                ByteBuffer.allocate(all.stream().mapToInt(ByteBuffer::remaining).sum());
        all.forEach(bytes::put);
        return bytes.array();
    }
}
