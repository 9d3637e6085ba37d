package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the measures taken for the current tenant's site. */
@RowScope(RowOwner.TENANT)
interface LifecycleMeasures extends Repository<LifecycleMeasure, UUID> {

    /** Records a measure, false when already recorded; waits for a concurrent transaction that records the same one. */
    @Modifying
    @Query("insert into lifecycle_measure (kind, about, taken_on) values (:kind, :about, :day) on conflict do nothing")
    Mono<Boolean> claim(String kind, LocalDate about, LocalDate day);

    /** Ends the escalation that began that day; false when it had ended already. */
    @Modifying
    @Query("""
        update lifecycle_measure set ended_on = :day
         where about = :began and ended_on is null
           and kind in ('alert', 'reminder', 'read-only', 'archive-announced', 'archive')
        """)
    Mono<Boolean> end(LocalDate began, LocalDate day);
}
