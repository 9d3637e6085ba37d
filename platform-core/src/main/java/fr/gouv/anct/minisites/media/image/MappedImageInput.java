package fr.gouv.anct.minisites.media.image;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Memory-mapped image file for readers that read byte by byte. Its end is followed by a few zeros, for readers that
 * read ahead, and then by an error: the WebP reader treats the end as an absence of bits, and would decode nothing for
 * hours.
 */
final class MappedImageInput extends ImageInputStreamImpl {

    private static final int AHEAD = 16;

    /** Number of single-byte reads between two checks of the CPU time. */
    private static final int CHECKED = 1_024;

    private final Arena arena = Arena.ofConfined();
    private final ByteBuffer bytes;
    private int reads;

    MappedImageInput(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer();
        } catch (IOException | RuntimeException failure) {
            arena.close();
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (++reads % CHECKED == 0) {
            CpuTimeLimit.check();
        }
        if (streamPos >= bytes.limit() + AHEAD) {
            throw new IOException("Truncated image");
        }
        int at = (int) streamPos++;
        return at < bytes.limit() ? Byte.toUnsignedInt(bytes.get(at)) : 0;
    }

    /** Reads all requested bytes, zeros included: a number is read in one call, or not at all. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bitOffset = 0;
        CpuTimeLimit.check();
        if (length > 0 && streamPos + length > bytes.limit() + AHEAD) {
            throw new IOException("Truncated image");
        }
        int there = (int) Math.clamp(bytes.limit() - streamPos, 0, length);
        if (there > 0) {
            bytes.get((int) streamPos, into, offset, there);
        }
        Arrays.fill(into, offset + there, offset + length, (byte) 0);
        streamPos += length;
        return length;
    }

    @Override
    public long length() {
        return bytes.limit();
    }

    @Override
    public void close() throws IOException {
        super.close();
        arena.close();
    }
}
