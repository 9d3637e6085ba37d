package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the current tenant's documents whose text has not been read. */
@RowScope(RowOwner.TENANT)
interface UnreadDocuments extends Repository<UnreadDocument, UUID> {

    @Query("""
        select id, content_type, content_id, size as content_size, digest as content_digest
          from media
         where has_document_text(content_type) and headings is null and state = 'clean'
         order by id limit :most
        """)
    Flux<UnreadDocument> find(int most);

    /** Stores what was read; false when the bytes have been replaced meanwhile. */
    @Modifying
    @Query("""
        update media set (pdf_pages, pdf_barriers, headings) = (:pages, :barriers, cast(:headings as jsonb))
         where id = :id and content_id = :content
        """)
    Mono<Boolean> store(UUID id, UUID content, int pages, String[] barriers, String headings);

    /** Deletes the cover of a file, and releases its contents. */
    @Modifying
    @Query("select forget_cover(cast(current_setting('app.tenant') as uuid), :id)")
    Mono<Void> deleteCover(UUID id);

    /** Adds an image of the cover of a file, at one width. */
    @Modifying
    @Query("""
        insert into media_rendition (media_id, width, height, content_id, size, digest)
        values (:id, :width, :height, :content, :size, :digest)
        """)
    Mono<Void> addCover(UUID id, int width, int height, UUID content, long size, String digest);

    /** Deletes the text of a file. */
    @Modifying
    @Query("delete from document_passage where media_id = :id")
    Mono<Void> deletePassages(UUID id);

    /** Adds some passages of a file, to be indexed. */
    @Modifying
    @Query("""
        insert into document_passage (media_id, content_id, page, heading, text)
        select :id, :content, number, heading, text
          from jsonb_to_recordset(cast(:passages as jsonb)) as read (number integer, heading text, text text)
        """)
    Mono<Void> addPassages(UUID id, UUID content, String passages);
}
