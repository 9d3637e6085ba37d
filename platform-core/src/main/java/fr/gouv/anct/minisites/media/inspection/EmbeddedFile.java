package fr.gouv.anct.minisites.media.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unpacks an archive inside another to a temporary file beside it, during the inspection: it may not fit in memory. */
final class EmbeddedFile implements AutoCloseable {

    private final Path file;
    private @Nullable FileChannel channel;

    /** @param around the archive that contains it */
    EmbeddedFile(Path around) {
        file = around.resolveSibling(around.getFileName() + "-inside");
    }

    void write(byte[] block, int length) throws IOException {
        if (channel == null) {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        }
        ByteBuffer bytes = ByteBuffer.wrap(block, 0, length);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Path of the file; empty when nothing was written. */
    Optional<Path> path() {
        return Optional.ofNullable(channel).map(_ -> file);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
