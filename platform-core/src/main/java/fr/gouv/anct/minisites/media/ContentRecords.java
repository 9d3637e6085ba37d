package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the current tenant's contents, in whichever storage their bytes are. */
@RowScope(RowOwner.TENANT)
interface ContentRecords extends Repository<MediaContent, UUID> {

    /** Inserts a new content, unused and incomplete, and returns its id. */
    @Query("insert into media_content (id) values (gen_random_uuid()) returning id")
    Mono<UUID> open();

    /** Records size and digest once all bytes are stored. */
    @Modifying
    @Query("update media_content set size = :size, digest = :digest where id = :id")
    Mono<Void> complete(UUID id, long size, String digest);

    /** Marks a content as used; false when it does not exist or is incomplete. */
    @Modifying
    @Query("update media_content set unused_since = null where id = :id and digest is not null")
    Mono<Boolean> use(UUID id);

    /** Marks a content as unused from now on. */
    @Modifying
    @Query("update media_content set unused_since = now() where id = :id and unused_since is null")
    Mono<Void> release(UUID id);

    /** Returns the contents that have been unused since before this instant. */
    @Query("select id from media_content where unused_since < :since")
    Flux<UUID> findUnused(Instant since);

    /** Deletes the row of a content whose bytes are deleted, or are deleted with it. */
    @Modifying
    @Query("delete from media_content where id = :id")
    Mono<Void> delete(UUID id);
}
