package fr.gouv.anct.minisites.media;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the current tenant's contents, in whichever storage their bytes are. */
@Repository
@RowScope(RowOwner.TENANT)
class ContentRecords {

    private final DatabaseClient database;

    ContentRecords(DatabaseClient database) {
        this.database = database;
    }

    /** Inserts a new content, unused and incomplete. */
    @Transactional
    public Mono<UUID> open() {
        UUID id = UUID.randomUUID();
        return database.sql(
                        "insert into media_content (tenant_id, id) values (current_setting('app.tenant')::uuid, :id)")
                .bind("id", id)
                .then()
                .thenReturn(id);
    }

    /** Records size and digest once all bytes are stored. */
    @Transactional
    public Mono<Void> complete(MediaContent content) {
        return database.sql("update media_content set size = :size, digest = :digest where id = :id")
                .bind("id", content.id())
                .bind("size", content.size())
                .bind("digest", content.digest())
                .then();
    }

    /** Marks a content as used; false when it does not exist or is incomplete. */
    @Transactional
    public Mono<Boolean> use(UUID id) {
        return database.sql("update media_content set unused_since = null where id = :id and digest is not null")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    /** Marks a content as unused from now on. */
    @Transactional
    public Mono<Void> release(UUID id) {
        return database.sql("update media_content set unused_since = now() where id = :id and unused_since is null")
                .bind("id", id)
                .then();
    }

    /** Returns the contents that have been unused since before this instant. */
    @Transactional(readOnly = true)
    public Flux<UUID> unused(Instant since) {
        return database.sql("select id from media_content where unused_since < :since")
                .bind("since", since)
                .map(row -> requireNonNull(row.get("id", UUID.class)))
                .all();
    }

    /** Deletes the row of a content whose bytes are deleted, or are deleted with it. */
    @Transactional
    public Mono<Void> remove(UUID id) {
        return database.sql("delete from media_content where id = :id")
                .bind("id", id)
                .then();
    }
}
