package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the file that visitors request by id and name, and stores the files that a blueprint brings into the current
 * tenant.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class MediaLibrary {

    private static final String COLUMNS = """
        id, file_name as name, content_type, title, alt, credit, language, width, height,
        content_id, size as content_size, digest as content_digest
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final MediaContents contents;

    MediaLibrary(DatabaseClient database, RowMappers rows, MediaContents contents) {
        this.database = database;
        this.rows = rows;
        this.contents = contents;
    }

    /**
     * Returns the content of these bytes for the file of this id: the existing one when the bytes are equal, else a new
     * one.
     */
    @Transactional
    public Mono<MediaContent> content(UUID id, byte[] bytes) {
        String digest = ContentChunker.digest(bytes);
        Flux<DataBuffer> whole = Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
        return file(id).map(MediaFile::content)
                .filter(content -> content.digest().equals(digest))
                .switchIfEmpty(contents.store(whole, bytes.length));
    }

    /**
     * Creates a file, or replaces the one of this id and releases its content; idempotent.
     *
     * @param file with its content as {@link MediaContents} has stored it
     */
    @Transactional
    public Mono<Void> store(MediaFile file) {
        return contents.use(file.content()).then(releaseOther(file)).then(write(file));
    }

    private Mono<Void> releaseOther(MediaFile file) {
        return database.sql("select content_id from media where id = :id and content_id <> :content")
                .bind("id", file.id())
                .bind("content", file.content().id())
                .mapValue(UUID.class)
                .one()
                .flatMap(contents::release);
    }

    private Mono<Void> write(MediaFile file) {
        return database.sql("""
            insert into media (id, file_name, content_type, title, alt, credit, language, width, height, size, digest,
                               content_id)
            values (:id, :name, :type, :title, :alt, :credit, :language, :width, :height, :size, :digest, :content)
            on conflict (tenant_id, id) do update
               set (file_name, content_type, title, alt, credit, language, width, height, size, digest,
                    content_id)
                 = (excluded.file_name, excluded.content_type, excluded.title, excluded.alt,
                    excluded.credit, excluded.language, excluded.width, excluded.height, excluded.size,
                    excluded.digest, excluded.content_id)
             where (media.file_name, media.title, media.alt, media.credit, media.language, media.content_id)
                   is distinct from
                   (excluded.file_name, excluded.title, excluded.alt, excluded.credit, excluded.language,
                    excluded.content_id)
            """)
                .bind("id", file.id())
                .bind("name", file.name())
                .bind("type", file.contentType())
                .bind("title", file.title())
                .bind("alt", file.alt())
                .bind("credit", Parameter.fromOrEmpty(file.credit(), String.class))
                .bind("language", Parameter.fromOrEmpty(file.language(), String.class))
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("size", file.content().size())
                .bind("digest", file.content().digest())
                .bind("content", file.content().id())
                .then();
    }

    /** Returns a file; empty when the current tenant has none of this id. */
    @Transactional(readOnly = true)
    public Mono<MediaFile> file(UUID id) {
        return database.sql("select " + COLUMNS + " from media where id = :id")
                .bind("id", id)
                .map(rows.of(MediaFile.class))
                .one();
    }

    /**
     * Returns the file that visitors get under a name: a file, or one of its renditions, whose name is that of the file
     * followed by its width. Only files that the antivirus has found clean.
     */
    @Transactional(readOnly = true)
    public Mono<MediaFile> shown(UUID id, String name) {
        return database.sql("select " + COLUMNS + """
              from media where id = :id and file_name = :name and state = 'clean'
            union all
            select m.id, m.file_name || '-' || r.width || '.webp', 'image/webp', m.title, m.alt, m.credit,
                   m.language, r.width, r.height, r.content_id, r.size, r.digest
              from media m join media_rendition r on r.tenant_id = m.tenant_id and r.media_id = m.id
             where m.id = :id and m.state = 'clean' and m.file_name || '-' || r.width || '.webp' = :name
            """)
                .bind("id", id)
                .bind("name", name)
                .map(rows.of(MediaFile.class))
                .one();
    }
}
