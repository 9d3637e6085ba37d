package fr.gouv.anct.minisites.media;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores and reads the bytes of the current tenant's files as streams, never whole in memory.
 *
 * <p>A content starts unused. The code that shows it calls {@link #use} in the transaction that begins to show it, and
 * {@link #release} in the one that ends it; a content that has been unused for a day is deleted.
 */
@Component
public class MediaContents {

    private static final Logger LOG = LoggerFactory.getLogger(MediaContents.class);

    private final ContentStorage storage;
    private final ContentRecords records;
    private final TransactionalOperator transaction;

    MediaContents(ContentStorage storage, ContentRecords records, TransactionalOperator transaction) {
        this.storage = storage;
        this.records = records;
        this.transaction = transaction;
    }

    /**
     * Stores bytes as they arrive, and counts them. Everything is discarded when the source fails, when the database
     * fails, or when the sender disconnects.
     *
     * @param bytes released here
     * @param atMost maximum number of bytes; {@link ContentTooLargeException} at the first one beyond
     */
    public Mono<MediaContent> store(Flux<DataBuffer> bytes, long atMost) {
        return Mono.usingWhen(
                records.open().as(transaction::transactional),
                id -> write(id, bytes, new ContentChunker(atMost)),
                _ -> Mono.empty(),
                (id, _) -> discard(id),
                this::discard);
    }

    private Mono<MediaContent> write(UUID id, Flux<DataBuffer> bytes, ContentChunker slicer) {
        return storage.write(id, slicer.split(bytes))
                .then(Mono.fromSupplier(() -> new MediaContent(id, slicer.size(), slicer.digest())))
                .flatMap(content -> complete(content).thenReturn(content));
    }

    private Mono<Void> complete(MediaContent content) {
        return records.complete(content.id(), content.size(), content.digest()).as(transaction::transactional);
    }

    /** Deletes a content; on failure the cleanup job deletes it later, as it has been unused since its creation. */
    private Mono<Void> discard(UUID id) {
        return remove(id).onErrorResume(failure -> {
            LOG.warn("Discarding content {} failed, left to the cleanup job: {}", id, failure.toString());
            return Mono.empty();
        });
    }

    private Mono<Void> remove(UUID id) {
        return storage.remove(id).then(records.delete(id).as(transaction::transactional));
    }

    /** Deletes a stored content that is shown nowhere, with all its bytes. */
    public Mono<Void> delete(MediaContent content) {
        return discard(content.id());
    }

    /** Marks a content as used; fails when it does not exist. */
    public Mono<Void> use(MediaContent content) {
        return records.use(content.id())
                .as(transaction::transactional)
                .filter(found -> found)
                .switchIfEmpty(Mono.error(() -> new MissingContentException(content.id(), 0)))
                .then();
    }

    /** Marks a content as unused; reads in progress can finish. */
    public Mono<Void> release(UUID id) {
        return records.release(id).as(transaction::transactional);
    }

    /** Returns a range of the bytes in pieces, each read on demand; empty for a length of 0. */
    public Flux<ByteBuffer> read(MediaContent content, long from, long length) {
        return storage.read(content.id(), from, length);
    }

    /** Returns all bytes in pieces. */
    public Flux<ByteBuffer> read(MediaContent content) {
        return read(content, 0, content.size());
    }

    /** Deletes the contents that have been unused since before this instant. */
    Mono<Void> clear(Instant unusedSince) {
        return records.findUnused(unusedSince)
                .as(transaction::transactional)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::remove)
                .then();
    }
}
