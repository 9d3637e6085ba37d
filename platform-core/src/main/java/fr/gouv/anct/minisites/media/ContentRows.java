package fr.gouv.anct.minisites.media;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The contents of the current tenant, wherever their bytes are. */
@Repository
class ContentRows {

    private final DatabaseClient database;

    ContentRows(DatabaseClient database) {
        this.database = database;
    }

    /** A new one, unused and without an end. */
    @Transactional
    public Mono<UUID> open() {
        UUID id = UUID.randomUUID();
        return database.sql(
                        "insert into media_content (tenant_id, id) values (current_setting('app.tenant')::uuid, :id)")
                .bind("id", id)
                .then()
                .thenReturn(id);
    }

    /** All of its bytes have come. */
    @Transactional
    public Mono<Void> complete(MediaContent content) {
        return database.sql("update media_content set size = :size, digest = :digest where id = :id")
                .bind("id", content.id())
                .bind("size", content.size())
                .bind("digest", content.digest())
                .then();
    }

    /** Something shows it from now on; false when it is not there, or not whole. */
    @Transactional
    public Mono<Boolean> use(UUID id) {
        return database.sql("update media_content set unused_since = null where id = :id and digest is not null")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    /** Nothing shows it any more. */
    @Transactional
    public Mono<Void> release(UUID id) {
        return database.sql("update media_content set unused_since = now() where id = :id and unused_since is null")
                .bind("id", id)
                .then();
    }

    /** Those that nothing has shown for as long. */
    @Transactional(readOnly = true)
    public Flux<UUID> unused(Instant since) {
        return database.sql("select id from media_content where unused_since < :since")
                .bind("since", since)
                .map(row -> requireNonNull(row.get("id", UUID.class)))
                .all();
    }

    /** Its bytes are gone, or go with it. */
    @Transactional
    public Mono<Void> remove(UUID id) {
        return database.sql("delete from media_content where id = :id")
                .bind("id", id)
                .then();
    }
}
