package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the current tenant's PDF files that have not been read. */
@RowScope(RowOwner.TENANT)
interface UnreadDocuments extends Repository<UnreadDocument, UUID> {

    @Query("""
        select id, content_id, size as content_size, digest as content_digest
          from media
         where content_type = 'application/pdf' and pdf_barriers is null and state = 'clean'
         order by id limit :most
        """)
    Flux<UnreadDocument> find(int most);

    /** Stores what was read, unless the bytes have been replaced meanwhile. */
    @Modifying
    @Query("""
        update media set (pdf_pages, pdf_barriers) = (:pages, :barriers)
         where id = :id and content_id = :content
        """)
    Mono<Void> store(UUID id, UUID content, int pages, String[] barriers);

    /** Deletes the text of a file. */
    @Modifying
    @Query("delete from document_passage where media_id = :id")
    Mono<Void> deletePassages(UUID id);

    /** Adds the text of some pages of a file, to be indexed. */
    @Modifying
    @Query("""
        insert into document_passage (media_id, content_id, page, text)
        select :id, :content, page, text
          from unnest(cast(:pages as integer[]), cast(:texts as text[])) as read (page, text)
        """)
    Mono<Void> addPassages(UUID id, UUID content, Integer[] pages, String[] texts);
}
