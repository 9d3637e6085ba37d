package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Temporary files for uploads during their inspection: on the disk of the node, never in memory. A file is deleted when
 * its processing ends, successful or not; files of a crashed node are deleted a day later.
 */
@Component
class Spool {

    private static final int READ_AHEAD = 4;
    private static final int PIECE = 128 * 1024;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path directory;
    private final long longest;

    Spool(MediaProperties properties, Clock clock) throws IOException {
        this.directory = Files.createDirectories(properties.spool());
        // One more byte reveals a file that is too long.
        this.longest = properties.heaviest() + 1;
        clear(clock.instant().minus(FORGOTTEN));
    }

    private void clear(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Processes an uploaded file, which is deleted afterwards; a file beyond the maximum size is truncated, not stored
     * whole.
     */
    <T> Mono<T> withFile(UploadedFile sent, Function<Path, Mono<T>> deed) {
        return withFile(sent.bytes(), sent.scheduler(), deed);
    }

    /** Processes bytes from a source other than a form. */
    <T> Mono<T> withFile(Flux<DataBuffer> bytes, Function<Path, Mono<T>> deed) {
        return withFile(bytes, Schedulers.boundedElastic(), deed);
    }

    private <T> Mono<T> withFile(Flux<DataBuffer> bytes, Scheduler scheduler, Function<Path, Mono<T>> deed) {
        return Mono.fromSupplier(() -> directory.resolve(UUID.randomUUID().toString()))
                .flatMap(file -> received(file, write(file, bytes, scheduler)).then(finished(file, deed)));
    }

    private static Mono<Void> received(Path file, Mono<Void> writing) {
        return Mono.usingWhen(
                Mono.just(file), _ -> writing, _ -> Mono.empty(), (whole, _) -> delete(whole), Spool::delete);
    }

    /** Processes a complete file even if the client disconnects: it is still accepted or rejected. */
    private static <T> Mono<T> finished(Path file, Function<Path, Mono<T>> deed) {
        Mono<T> work = Mono.usingWhen(Mono.just(file), deed, Spool::delete, (whole, _) -> delete(whole), Spool::delete);
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }

    private Mono<Void> write(Path file, Flux<DataBuffer> bytes, Scheduler scheduler) {
        return Flux.using(
                        () -> open(file),
                        channel -> bytes.publishOn(scheduler, READ_AHEAD)
                                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                                .doOnNext(buffer -> append(channel, buffer)),
                        Spool::close)
                .subscribeOn(scheduler)
                .then();
    }

    /** A cleaner of temporary files may have removed the directory since the start. */
    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private void append(FileChannel channel, DataBuffer buffer) {
        try {
            long room = longest - channel.position();
            if (room > 0) {
                write(channel, buffer, (int) Math.min(room, buffer.readableByteCount()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private static void write(WritableByteChannel channel, DataBuffer buffer, int length) throws IOException {
        try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
            int left = length;
            while (left > 0 && parts.hasNext()) {
                java.nio.ByteBuffer part = parts.next();
                part = part.slice(part.position(), Math.min(left, part.remaining()));
                left -= part.remaining();
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mono<Void> delete(Path file) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Reads a temporary file on demand. */
    Flux<DataBuffer> read(Path file) {
        return DataBufferUtils.readByteChannel(
                        () -> FileChannel.open(file, StandardOpenOption.READ),
                        DefaultDataBufferFactory.sharedInstance,
                        PIECE)
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Lists the current temporary files. */
    List<Path> waiting() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
