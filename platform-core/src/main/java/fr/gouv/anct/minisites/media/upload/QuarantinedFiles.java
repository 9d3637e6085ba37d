package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the current tenant's files in quarantine, which lists them and records the result of their antivirus
 * scan.
 */
@RowScope(RowOwner.TENANT)
interface QuarantinedFiles extends Repository<QuarantinedFile, UUID> {

    /** Returns the files in quarantine, oldest first. */
    @Query("""
        select id, title, content_id, size as content_size, digest as content_digest from media
         where state = 'quarantine' order by created_at, id
        """)
    Flux<QuarantinedFile> findAll();

    /** Ends the quarantine of a file; false when its bytes have been replaced. */
    @Modifying
    @Query("""
        update media set state = :state, threat = :threat
         where id = :id and content_id = :content and state = 'quarantine'
        """)
    Mono<Boolean> end(UUID id, UUID content, LibraryFile.State state, @Nullable String threat);
}
