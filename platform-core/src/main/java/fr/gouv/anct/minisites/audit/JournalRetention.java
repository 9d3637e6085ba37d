package fr.gouv.anct.minisites.audit;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Anonymises old entries of the journal through a function of the database owner, because the application's role may
 * not update its rows.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class JournalRetention {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    JournalRetention(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /** Returns the number of anonymised rows; the database refuses a time less than three years ago. */
    Mono<Long> anonymise(Instant before) {
        return crossTenant.write(
                CrossTenantScope.Purpose.RETENTION,
                database.sql("select anonymise_journal(:before)")
                        .bind("before", before)
                        .map(row -> requireNonNull(row.get(0, Long.class)))
                        .one());
    }
}
