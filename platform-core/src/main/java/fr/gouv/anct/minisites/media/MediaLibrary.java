package fr.gouv.anct.minisites.media;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The files of the current tenant. */
@Repository
public class MediaLibrary {

    private final DatabaseClient database;

    MediaLibrary(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps a file, in place of the one of the same id; the same bytes and words again change nothing. */
    @Transactional
    public Mono<Void> store(UUID tenantId, MediaFile file) {
        return database.sql("""
                        insert into media (tenant_id, id, file_name, content_type, title, alt, credit, language,
                                           width, height, size, digest, content)
                        values (:tenant, :id, :name, :type, :title, :alt, :credit, :language,
                                :width, :height, :size, :digest, :content)
                        on conflict (tenant_id, id) do update
                           set (file_name, content_type, title, alt, credit, language, width, height, size, digest, content)
                             = (excluded.file_name, excluded.content_type, excluded.title, excluded.alt,
                                excluded.credit, excluded.language, excluded.width, excluded.height, excluded.size,
                                excluded.digest, excluded.content)
                         where (media.file_name, media.title, media.alt, media.credit, media.language, media.digest)
                               is distinct from
                               (excluded.file_name, excluded.title, excluded.alt, excluded.credit, excluded.language,
                                excluded.digest)
                        """)
                .bind("tenant", tenantId)
                .bind("id", file.id())
                .bind("name", file.name())
                .bind("type", file.contentType())
                .bind("title", file.title())
                .bind("alt", file.alt())
                .bind("credit", Parameter.fromOrEmpty(file.credit(), String.class))
                .bind("language", Parameter.fromOrEmpty(file.language(), String.class))
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("size", (long) file.content().length)
                .bind("digest", digest(file.content()))
                .bind("content", file.content())
                .then();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with its bytes; empty when the current tenant has none of this id. */
    @Transactional(readOnly = true)
    public Mono<MediaFile> file(UUID id) {
        return database.sql("""
                        select id, file_name, content_type, title, alt, credit, language, width, height, content
                          from media where id = :id
                        """).bind("id", id).map(MediaLibrary::read).one();
    }

    private static MediaFile read(Readable row) {
        return new MediaFile(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("file_name", String.class)),
                requireNonNull(row.get("content_type", String.class)),
                requireNonNull(row.get("title", String.class)),
                requireNonNull(row.get("alt", String.class)),
                row.get("credit", String.class),
                row.get("language", String.class),
                requireNonNull(row.get("width", Integer.class)),
                requireNonNull(row.get("height", Integer.class)),
                requireNonNull(row.get("content", byte[].class)));
    }
}
