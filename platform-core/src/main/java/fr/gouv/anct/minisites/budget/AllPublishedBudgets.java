package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Cross-tenant repository that finds the tenants whose owners are to be reminded of their budget. */
@RowScope(RowOwner.PLATFORM)
interface AllPublishedBudgets extends Repository<PublishedBudget, UUID> {

    /** Returns the live sites with a published budget that was neither updated nor reminded of since a day. */
    @Query("""
        select b.tenant_id from published_budget b join tenant t using (tenant_id)
         where b.updated_on < :since and (b.reminded_on is null or b.reminded_on < :since)
           and t.state = 'live' and not t.read_only
         order by b.tenant_id
        """)
    Flux<UUID> findDue(LocalDate since);
}
