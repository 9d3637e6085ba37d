package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores media contents in the database, one row per slice of 128 KiB, unless an S3 store is configured. Each row has
 * its own transaction, unless one is already open: a slow upload or download holds no connection between two slices.
 */
@Repository
@RowScope(RowOwner.TENANT)
class DatabaseContentStorage implements ContentStorage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    DatabaseContentStorage(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> write(UUID content, Flux<byte[]> slices) {
        return slices.index()
                // No prefetch: one slice in memory for each upload in progress.
                .concatMap(slice -> write(content, slice.getT1().intValue(), slice.getT2()), 0)
                .then();
    }

    private Mono<Void> write(UUID content, int number, byte[] bytes) {
        return database.sql("""
            insert into media_slice (content_id, number, bytes) values (:content, :number, :bytes)
            """)
                .bind("content", content)
                .bind("number", number)
                .bind("bytes", bytes)
                .then()
                .as(transaction::transactional);
    }

    @Override
    public Flux<ByteBuffer> read(UUID content, long from, long length) {
        if (length == 0) {
            return Flux.empty();
        }
        long end = from + length;
        int first = (int) (from / SLICE);
        int last = (int) ((end - 1) / SLICE);
        return Flux.range(first, last - first + 1)
                .concatMap(
                        number ->
                                slice(content, number, end).map(bytes -> part(bytes, (long) number * SLICE, from, end)),
                        0);
    }

    private Mono<byte[]> slice(UUID content, int number, long end) {
        long wanted = Math.min(SLICE, end - (long) number * SLICE);
        return database.sql("select bytes from media_slice where content_id = :content and number = :number")
                .bind("content", content)
                .bind("number", number)
                .mapValue(byte[].class)
                .one()
                .filter(bytes -> bytes.length >= wanted)
                .switchIfEmpty(Mono.error(() -> new MissingContentException(content, number)))
                .as(transaction::transactional)
                .timeout(PATIENCE);
    }

    /** Returns the part of a slice, which starts at {@code start}, between two positions of the file. */
    private static ByteBuffer part(byte[] bytes, long start, long from, long end) {
        int left = (int) Math.max(0, from - start);
        int right = (int) Math.min(bytes.length, end - start);
        return ByteBuffer.wrap(bytes, left, right - left);
    }

    @Override
    @Transactional
    public Mono<Void> remove(UUID content) {
        return database.sql("delete from media_slice where content_id = :content")
                .bind("content", content)
                .then();
    }
}
