package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/**
 * Cross-tenant repository that finds the tenants with stale findings, so that {@link PageRecheckJob} rechecks their
 * pages.
 */
@RowScope(RowOwner.PLATFORM)
interface AllStoredFindings extends Repository<CheckedPageSummary, UUID> {

    /** Returns the tenants with pages left to the job. */
    @Query("select distinct tenant_id from page_check where rules < " + Rules.VERSION)
    Flux<UUID> findTenants();
}
