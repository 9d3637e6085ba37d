package fr.gouv.anct.minisites.media;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bytes of the current tenant: kept as they come and given back as they are asked for, never held whole.
 *
 * <p>A content starts unused. What shows it says so with {@link #use} in the transaction that starts to, and {@link
 * #release}s it in the one that ends it; what nothing has shown for a day is cleared away.
 */
@Component
public class MediaContents {

    private static final Logger LOG = LoggerFactory.getLogger(MediaContents.class);

    private final ContentStorage storage;
    private final ContentRows rows;

    MediaContents(ContentStorage storage, ContentRows rows) {
        this.storage = storage;
        this.rows = rows;
    }

    /**
     * Keeps bytes as they come, and counts them. Nothing is left of them when their source fails, when the database does, or
     * when whoever sends them leaves.
     *
     * @param bytes released here
     * @param atMost how many; {@link ContentTooLargeException} at the first one more
     */
    public Mono<MediaContent> keep(Flux<DataBuffer> bytes, long atMost) {
        return Mono.usingWhen(
                rows.open(),
                id -> write(id, bytes, new Slicer(atMost)),
                _ -> Mono.empty(),
                (id, _) -> discard(id),
                this::discard);
    }

    private Mono<MediaContent> write(UUID id, Flux<DataBuffer> bytes, Slicer slicer) {
        return storage.write(id, slicer.cut(bytes))
                .then(Mono.fromSupplier(() -> new MediaContent(id, slicer.size(), slicer.digest())))
                .flatMap(content -> rows.complete(content).thenReturn(content));
    }

    /** What cannot be removed now has been unused since it began, and is cleared away as such. */
    private Mono<Void> discard(UUID id) {
        return remove(id).onErrorResume(failure -> {
            LOG.warn("What was kept of the content {} is left to be cleared away: {}", id, failure.toString());
            return Mono.empty();
        });
    }

    private Mono<Void> remove(UUID id) {
        return storage.remove(id).then(rows.remove(id));
    }

    /** Gives up what has been kept and is shown nowhere: nothing is left of it. */
    public Mono<Void> forget(MediaContent content) {
        return discard(content.id());
    }

    /** Something shows it from now on; fails when it is not there. */
    public Mono<Void> use(MediaContent content) {
        return rows.use(content.id())
                .filter(found -> found)
                .switchIfEmpty(Mono.error(() -> new LostContentException(content.id(), 0)))
                .then();
    }

    /** Nothing shows it any more; who is reading it can finish. */
    public Mono<Void> release(UUID id) {
        return rows.release(id);
    }

    /** A part of it, in pieces, each read when it is asked for; with a length of 0 nothing. */
    public Flux<ByteBuffer> read(MediaContent content, long from, long length) {
        return storage.read(content.id(), from, length);
    }

    /** All of it, in pieces. */
    public Flux<ByteBuffer> read(MediaContent content) {
        return read(content, 0, content.size());
    }

    /** Clears away what nothing has shown for as long. */
    Mono<Void> clear(Instant unusedSince) {
        return rows.unused(unusedSince)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::remove)
                .then();
    }
}
