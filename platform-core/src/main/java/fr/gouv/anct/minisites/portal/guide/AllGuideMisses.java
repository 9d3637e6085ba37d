package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Cross-tenant repository of the answers that led to nothing of use: the portal has them, and a former portal may. */
@RowScope(RowOwner.PLATFORM)
interface AllGuideMisses extends Repository<GuideMisses.Missed, UUID> {

    /** Returns the tenants with counts of days before a day. */
    @Query("select distinct tenant_id from guide_miss_day where day < :before")
    Flux<UUID> findTenants(LocalDate before);
}
