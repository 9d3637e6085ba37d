package fr.gouv.anct.minisites.provisioning.launch;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of launches; uses the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class Launches {

    private final DatabaseClient database;

    Launches(DatabaseClient database) {
        this.database = database;
    }

    Mono<Launch> add(UUID tenantId, UUID by) {
        return database.sql("""
                        insert into launch (tenant_id, launched_by) values (:tenant, :by)
                        returning launched_at, undone_at
                        """)
                .bind("tenant", tenantId)
                .bind("by", by)
                .map(Launches::launch)
                .one();
    }

    /** Undoes the last launch; false when the site is not live, or has been for more than an hour. */
    Mono<Boolean> undo(UUID tenantId, UUID by) {
        return database.sql("""
                        update launch l set undone_at = now(), undone_by = :by
                          from tenant t
                         where t.tenant_id = l.tenant_id and t.state = 'live' and l.tenant_id = :tenant
                           and l.launched_at = (select max(launched_at) from launch where tenant_id = :tenant)
                           and l.undone_at is null and l.launched_at > now() - interval '1 hour'
                        """)
                .bind("tenant", tenantId)
                .bind("by", by)
                .fetch()
                .rowsUpdated()
                .map(undone -> undone == 1);
    }

    Mono<Launch> findLatest(UUID tenantId) {
        return database.sql("""
                        select launched_at, undone_at from launch where tenant_id = :tenant
                         order by launched_at desc limit 1
                        """).bind("tenant", tenantId).map(Launches::launch).one();
    }

    private static Launch launch(Readable row) {
        return new Launch(requireNonNull(row.get("launched_at", Instant.class)), row.get("undone_at", Instant.class));
    }
}
