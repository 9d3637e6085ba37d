package fr.gouv.anct.minisites.media;

import java.nio.ByteBuffer;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores, reads and deletes the bytes of media contents in slices, for the tenant of the context, in the database or in
 * S3. A content becomes visible under its id only once {@link MediaContents} has completed it; ids are never reused.
 */
public interface ContentStorage {

    /** Length of every slice in bytes, except the last, which may be shorter but is never empty. */
    int SLICE = 128 * 1024;

    /** Writes slices as they arrive, requesting the next one when one is stored. */
    Mono<Void> write(UUID content, Flux<byte[]> slices);

    /**
     * Reads {@code length} bytes from an offset, in pieces of at most {@link #SLICE} bytes, each on demand. Fails when
     * some of them are missing.
     */
    Flux<ByteBuffer> read(UUID content, long from, long length);

    /** Deletes the bytes that have been written, if any. */
    Mono<Void> remove(UUID content);
}
