package fr.gouv.anct.minisites.provisioning.launch;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/**
 * Repository that records a launch of the current tenant, marks the last one as undone within the hour, and returns the
 * last one.
 */
@RowScope(RowOwner.TENANT)
interface Launches extends Repository<Launch, UUID> {

    @Query("insert into launch (launched_by) values (:by) returning launched_at, undone_at")
    Mono<Launch> add(UUID by);

    /** Undoes the last launch; false when the site is not live, or has been for more than an hour. */
    @Modifying
    @Query("""
        update launch l set undone_at = now(), undone_by = :by
          from tenant t
         where t.tenant_id = l.tenant_id and t.state = 'live'
           and l.launched_at = (select max(launched_at) from launch)
           and l.undone_at is null and l.launched_at > now() - interval '1 hour'
        """)
    Mono<Boolean> undo(UUID by);

    @Query("select launched_at, undone_at from launch order by launched_at desc limit 1")
    Mono<Launch> findLatest();
}
