package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Finds the tenants with contents that have been unused since a given time, for {@link OrphanedContentJob}. */
@RowScope(RowOwner.PLATFORM)
interface AllContentRecords extends Repository<MediaContent, UUID> {

    /** Returns the tenants with contents that have been unused since before this instant. */
    @Query("select distinct tenant_id from media_content where unused_since < :since")
    Flux<UUID> findTenantsWithUnused(Instant since);
}
