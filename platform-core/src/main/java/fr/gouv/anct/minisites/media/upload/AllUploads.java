package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/**
 * Finds the tenants with quarantined files, unchecked metadata or unread documents, for the jobs that process these.
 */
@RowScope(RowOwner.PLATFORM)
interface AllUploads extends Repository<QuarantinedFile, UUID> {

    /** Returns the tenants with files in quarantine. */
    @Query("select distinct tenant_id from media where state = 'quarantine'")
    Flux<UUID> findTenantsWithQuarantinedFiles();

    /** Returns the tenants with contents whose metadata has not been checked. */
    @Query("select distinct tenant_id from media_content where not metadata_checked")
    Flux<UUID> findTenantsWithUncheckedContents();

    /** Returns the tenants with documents whose text has not been read. */
    @Query("""
        select distinct tenant_id from media
         where has_document_text(content_type) and headings is null and state = 'clean'
        """)
    Flux<UUID> findTenantsWithUnreadDocuments();
}
