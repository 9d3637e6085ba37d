package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Cross-tenant repository of what the teams of all sites keep as it is. */
@RowScope(RowOwner.PLATFORM)
interface AllKeptSignals extends Repository<KeptSignals.Kept, String> {

    /** Returns the tenants with things that are not kept any more on a day. */
    @Query("select distinct tenant_id from signal_kept where until < :today")
    Flux<UUID> findTenants(LocalDate today);
}
