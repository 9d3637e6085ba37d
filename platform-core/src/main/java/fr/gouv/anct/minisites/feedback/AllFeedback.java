package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Cross-tenant repository of the answers of visitors to all sites. */
@RowScope(RowOwner.PLATFORM)
interface AllFeedback extends Repository<PageFeedback, UUID> {

    /** Returns the tenants with counts of days before a day, or answers explained before an instant. */
    @Query("""
        select tenant_id from feedback_day where day < :day
        union
        select tenant_id from explained_feedback where explained_at < :explained
        """)
    Flux<UUID> findTenants(LocalDate day, Instant explained);
}
