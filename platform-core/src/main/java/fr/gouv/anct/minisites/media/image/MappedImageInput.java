package fr.gouv.anct.minisites.media.image;

import fr.gouv.anct.minisites.media.ProcessorTime;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file for readers that ask for one byte after the other. Behind its end there are a few zeros, for those that read ahead,
 * and then an error: the reader of WebP takes an end for no bits at all, and would decode nothing for hours.
 */
final class MappedImageInput extends ImageInputStreamImpl {

    private static final int AHEAD = 16;

    /** The time is looked at after so many reads of one byte. */
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
            ProcessorTime.check();
        }
        if (streamPos >= bytes.limit() + AHEAD) {
            throw new IOException("Cut short");
        }
        int at = (int) streamPos++;
        return at < bytes.limit() ? Byte.toUnsignedInt(bytes.get(at)) : 0;
    }

    /** All that is asked for, zeros included: a number is read at once, or not at all. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bitOffset = 0;
        ProcessorTime.check();
        if (length > 0 && streamPos + length > bytes.limit() + AHEAD) {
            throw new IOException("Cut short");
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
