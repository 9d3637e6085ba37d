package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaContents;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository that changes the current tenant's files, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class LibraryFiles {

    private final DatabaseClient database;
    private final MediaContents contents;

    LibraryFiles(DatabaseClient database, MediaContents contents) {
        this.database = database;
        this.contents = contents;
    }

    /** Waits for concurrent uploads of the tenant, and returns the total size of its files. */
    @Transactional
    public Mono<Long> lockAndGetTotalSize() {
        return database.sql(
                        "select pg_advisory_xact_lock(hashtextextended('media' || current_setting('app.tenant'), 0))")
                .then()
                .then(MediaListing.totalSize(database));
    }

    /** Returns the size of one file in bytes, renditions included; empty when it does not exist any more. */
    @Transactional(readOnly = true)
    public Mono<Long> weight(UUID id) {
        return database.sql("""
            select cast(m.size + (select coalesce(sum(r.size), 0) from media_rendition r where r.media_id = m.id)
                        as bigint)
              from media m where m.id = :id
            """).bind("id", id).mapValue(Long.class).one();
    }

    @Transactional
    public Mono<Void> add(UUID id, AcceptedUpload upload, UUID by) {
        return database.sql("""
            insert into media (id, file_name, content_type, title, alt, language, width, height, size, digest,
                               content_id, folder_id, described, state, uploaded_by)
            values (:id, :name, :type, :title, '', :language, :width, :height, :size, :digest,
                    :content, :folder, :described, :state, :by)
            """)
                .bind("id", id)
                .bind("name", upload.name())
                .bind("type", upload.format().contentType())
                .bind("title", upload.title())
                .bind("language", text(upload.language()))
                .bind("width", upload.width())
                .bind("height", upload.height())
                .bind("size", upload.content().size())
                .bind("digest", upload.content().digest())
                .bind("content", upload.content().id())
                .bind("folder", Parameter.fromOrEmpty(upload.folder(), UUID.class))
                .bind("described", !upload.format().contentType().startsWith("image/"))
                .bind("state", upload.state().code())
                .bind("by", by)
                .then()
                .then(show(id, upload));
    }

    private Mono<Void> show(UUID id, AcceptedUpload upload) {
        return contents.use(upload.content())
                .thenMany(
                        Flux.fromIterable(upload.renditions()).concatMap(narrower -> contents.use(narrower.content())))
                .then(database.sql("""
                    insert into media_rendition (media_id, width, height, content_id, size, digest)
                    select :id, width, height, content, size, digest
                      from jsonb_to_recordset(cast(:renditions as jsonb))
                        as r(width integer, height integer, content uuid, size bigint, digest text)
                    """)
                        .bind("id", id)
                        .bind(
                                "renditions",
                                Jsonb.write(upload.renditions().stream()
                                        .map(Written::of)
                                        .toList()))
                        .then());
    }

    private record Written(int width, int height, UUID content, long size, String digest) {

        static Written of(AcceptedUpload.StoredRendition narrower) {
            MediaContent content = narrower.content();
            return new Written(narrower.width(), narrower.height(), content.id(), content.size(), content.digest());
        }
    }

    /** Replaces the bytes under the same URL. */
    @Transactional
    public Mono<Void> replace(UUID id, AcceptedUpload upload) {
        return release(id)
                .then(database.sql("delete from media_rendition where media_id = :id")
                        .bind("id", id)
                        .then())
                .then(database.sql("""
                    update media
                       set (width, height, size, digest, content_id, state, replaced_at)
                         = (:width, :height, :size, :digest, :content, :state, now())
                     where id = :id
                    """)
                        .bind("id", id)
                        .bind("width", upload.width())
                        .bind("height", upload.height())
                        .bind("size", upload.content().size())
                        .bind("digest", upload.content().digest())
                        .bind("content", upload.content().id())
                        .bind("state", upload.state().code())
                        .then())
                .then(show(id, upload));
    }

    /** Releases the contents of a file and of its renditions. */
    private Mono<Void> release(UUID id) {
        return database.sql("""
            select content_id from media where id = :id
            union all select content_id from media_rendition where media_id = :id
            """)
                .bind("id", id)
                .mapValue(UUID.class)
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(contents::release)
                .then();
    }

    /** Locks a file until the end of the transaction; empty when it does not exist any more. */
    @Transactional
    public Mono<UUID> lock(UUID id) {
        return database.sql("select id from media where id = :id for no key update")
                .bind("id", id)
                .mapValue(UUID.class)
                .one();
    }

    @Transactional
    public Mono<Void> describe(UUID id, MediaDescription description) {
        return database.sql("""
            update media
               set (title, alt, caption, credit, licence, language, focus_x, focus_y, described)
                 = (:title, :alt, :caption, :credit, :licence, :language, :x, :y, true)
             where id = :id
            """)
                .bind("id", id)
                .bind("title", description.title())
                .bind("alt", description.alt())
                .bind("caption", text(description.caption()))
                .bind("credit", text(description.credit()))
                .bind("licence", text(description.licence()))
                .bind("language", text(description.language()))
                .bind("x", description.focusX())
                .bind("y", description.focusY())
                .then();
    }

    private static Parameter text(@Nullable String value) {
        return Parameter.fromOrEmpty(value, String.class);
    }

    @Transactional
    public Mono<Void> move(UUID id, @Nullable UUID folder) {
        return database.sql("update media set folder_id = :folder where id = :id")
                .bind("id", id)
                .bind("folder", Parameter.fromOrEmpty(folder, UUID.class))
                .then();
    }

    @Transactional
    public Mono<Void> remove(UUID id) {
        // The job that reads a document adds its cover under the same lock.
        return lock(id).then(release(id))
                .then(database.sql("delete from media where id = :id")
                        .bind("id", id)
                        .then());
    }

    /** Returns the ids of the images without a description among these files. */
    @Transactional(readOnly = true)
    public Mono<List<UUID>> undescribed(Collection<UUID> ids) {
        return database.sql("select id from media where not described and id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collectList();
    }
}
