package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates deflated bytes (RFC 1951), passing them to the native inflater in slices: a call continues as long as it has
 * input and no output, and blocks that contain only tables produce none. The packed bytes may be at most twice the
 * unpacked ones, plus a small allowance.
 */
final class BoundedInflater implements AutoCloseable {

    private static final int SLICE = 1 << 16;

    private final Inflater inflater;
    private ByteBuffer left = ByteBuffer.allocate(0);

    /** @param bare without the header and checksum of zlib (RFC 1950) */
    BoundedInflater(boolean bare) {
        inflater = new Inflater(bare);
    }

    /** Starts a stream; the buffer is read only as far as needed. */
    void start(ByteBuffer packed) {
        inflater.reset();
        left = packed;
    }

    /**
     * Fills an array.
     *
     * @return number of bytes filled; 0 at the end of the stream, or of its available bytes
     * @throws DataFormatException when the stream is damaged, or far longer than its content
     */
    int inflate(byte[] into, int length) throws DataFormatException {
        return inflate(into, 0, length);
    }

    private int inflate(byte[] into, int from, int to) throws DataFormatException {
        int read = inflater.inflate(into, from, to - from);
        while (read == 0 && inflater.needsInput() && left.hasRemaining()) {
            feed();
            read = inflater.inflate(into, from, to - from);
        }
        return read;
    }

    /**
     * Fills a whole array, as far as the stream reaches, however it is packed.
     *
     * @return as {@link #inflate}
     * @throws DataFormatException as {@link #inflate}
     */
    int fill(byte[] into) throws DataFormatException {
        int filled = 0;
        int read = -1;
        while (filled < into.length && read != 0) {
            read = inflate(into, filled, into.length);
            filled += read;
        }
        return filled;
    }

    private void feed() throws DataFormatException {
        CpuTimeLimit.check();
        if (inflater.getBytesRead() > 2 * (inflater.getBytesWritten() + SLICE)) {
            throw new DataFormatException("Deflate stream far longer than its content");
        }
        int length = Math.min(SLICE, left.remaining());
        inflater.setInput(left.slice(left.position(), length));
        left.position(left.position() + length);
    }

    /** Whether the end of the stream is reached. */
    boolean finished() {
        return inflater.finished();
    }

    /** Number of bytes after the end of the stream. */
    int remaining() {
        return inflater.getRemaining() + left.remaining();
    }

    /** Number of bytes read and written of this stream. */
    long work() {
        return inflater.getBytesRead() + inflater.getBytesWritten();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
