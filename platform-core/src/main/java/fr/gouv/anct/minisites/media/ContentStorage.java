package fr.gouv.anct.minisites.media;

import java.nio.ByteBuffer;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the bytes of contents are, for the tenant of the context. What is written is seen under its id only once
 * {@link MediaContents} says so; ids are never used twice.
 */
public interface ContentStorage {

    /** Length of every slice but the last, which may be shorter, never empty. */
    int SLICE = 128 * 1024;

    /** Writes slices as they come, asking for the next when one is safe. */
    Mono<Void> write(UUID content, Flux<byte[]> slices);

    /**
     * Reads {@code length} bytes from a place on, in pieces of at most {@link #SLICE}, each when it is asked for. Fails when
     * they are not all there.
     */
    Flux<ByteBuffer> read(UUID content, long from, long length);

    /** Removes what has been written, if anything. */
    Mono<Void> remove(UUID content);
}
