package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cross-tenant repository that adds the creation of an approved site, and lists the unfinished creations of all sites.
 */
@RowScope(RowOwner.PLATFORM)
interface AllSiteCreations extends Repository<SiteCreationRow, UUID> {

    /** Orders a site, in the transaction that approves its request. */
    @Modifying
    @Query("""
        insert into creation (tenant_id, request_id, requester_id, answers, state)
        values (:tenant, :request, :requester, cast(:answers as jsonb), 'running')
        """)
    Mono<Void> add(UUID tenant, UUID request, UUID requester, String answers);

    /** Returns the unfinished creations, oldest first. */
    @Query(SiteCreations.SELECT + " where c.state <> 'done' order by c.started_at, c.tenant_id")
    Flux<SiteCreationRow> findUnfinished();
}
