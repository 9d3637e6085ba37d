package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of the measures taken for a site; uses the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class LifecycleMeasures {

    private final DatabaseClient database;

    LifecycleMeasures(DatabaseClient database) {
        this.database = database;
    }

    /** Records a measure, false when already recorded; waits for a concurrent transaction that records the same one. */
    Mono<Boolean> claim(UUID tenantId, String kind, LocalDate about, LocalDate day) {
        return database.sql("""
                        insert into lifecycle_measure (tenant_id, kind, about, taken_on)
                        values (:tenant, :kind, :about, :day) on conflict do nothing
                        """)
                .bind("tenant", tenantId)
                .bind("kind", kind)
                .bind("about", about)
                .bind("day", day)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Ends the escalation that began that day; false when it had ended already. */
    Mono<Boolean> end(UUID tenantId, LocalDate began, LocalDate day) {
        return database.sql("""
                        update lifecycle_measure set ended_on = :day
                         where tenant_id = :tenant and about = :began and ended_on is null
                           and kind in ('alert', 'reminder', 'read-only', 'archive-announced', 'archive')
                        """)
                .bind("tenant", tenantId)
                .bind("began", began)
                .bind("day", day)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
