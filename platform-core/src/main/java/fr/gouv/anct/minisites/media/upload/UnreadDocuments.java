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

    /** Stores what was read, unless the bytes have been replaced meanwhile. */
    @Modifying
    @Query("""
        update media set (pdf_pages, pdf_barriers, headings) = (:pages, :barriers, cast(:headings as jsonb))
         where id = :id and content_id = :content
        """)
    Mono<Void> store(UUID id, UUID content, int pages, String[] barriers, String headings);

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
