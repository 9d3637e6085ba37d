package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository that reads which tenants have changed since a moment, and their versions, whatever notifications arrived. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.DIRECTORY)
class ChangedTenants {

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    ChangedTenants(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    record ChangesRow(String mark, List<UUID> ids, List<Long> versions) {

        TenantChanges changes() {
            Map<UUID, Long> changed = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                changed.put(ids.get(i), versions.get(i));
            }
            return new TenantChanges(new SnapshotMarker(mark), changed);
        }
    }

    /** Returns a marker of the current state: later changes are returned by {@link #findChangesSince}. */
    Mono<SnapshotMarker> currentMarker() {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.DIRECTORY,
                        database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                                .mapValue(String.class)
                                .all())
                .map(SnapshotMarker::new)
                .single();
    }

    /**
     * Returns the versions of all tenants changed since a marker, and a new marker: one statement, independent of
     * notifications. Changes of a transaction still in flight are returned once it has ended.
     */
    Mono<TenantChanges> findChangesSince(SnapshotMarker marker) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.DIRECTORY,
                        database.sql("""
                            select pg_snapshot_xmin(pg_current_snapshot())::text as mark,
                                   coalesce(array_agg(tenant_id), '{}') as ids,
                                   coalesce(array_agg(version), '{}') as versions
                              from tenant where changed_in >= cast(:mark as xid8)
                            """)
                                .bind("mark", marker.transaction())
                                .map(rows.of(ChangesRow.class))
                                .all())
                .map(ChangesRow::changes)
                .single();
    }
}
