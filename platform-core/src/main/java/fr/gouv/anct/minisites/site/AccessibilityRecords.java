package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the current site's accessibility record; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class AccessibilityRecords {

    private final DatabaseClient database;
    private final Sites sites;
    private final Journal journal;

    AccessibilityRecords(DatabaseClient database, Sites sites, Journal journal) {
        this.database = database;
        this.sites = sites;
        this.journal = journal;
    }

    /** Returns the site with its record; empty until it is provisioned. */
    @Transactional(readOnly = true)
    public Mono<Site> site() {
        return sites.current();
    }

    /**
     * Applies a change to the current record under a row lock, so that concurrent changes of different fields do not
     * overwrite each other.
     */
    @Transactional
    public Mono<Void> change(
            Tenant site,
            UnaryOperator<AccessibilityRecord> change,
            String action,
            Map<String, String> detail,
            AuditActor by) {
        return changeIf(site, _ -> true, change, action, detail, by).then();
    }

    /**
     * Applies a change if the current record is the one that the caller saw (optimistic locking).
     *
     * @param seen tests the current record under its lock
     * @return false without a change when the test fails; empty when there is no site
     */
    @Transactional
    public Mono<Boolean> changeIf(
            Tenant site,
            Predicate<AccessibilityRecord> seen,
            UnaryOperator<AccessibilityRecord> change,
            String action,
            Map<String, String> detail,
            AuditActor by) {
        return database.sql("select accessibility from site for update")
                .map(row -> Jsonb.read(row, "accessibility", AccessibilityRecord.class))
                .one()
                .flatMap(record -> seen.test(record)
                        ? write(change.apply(record))
                                .then(journal.record(by, action, AuditSubject.ofTenant(site.id()), detail))
                                .thenReturn(true)
                        : Mono.just(false));
    }

    private Mono<Void> write(AccessibilityRecord record) {
        return database.sql("update site set accessibility = cast(:record as jsonb)")
                .bind("record", Jsonb.write(record))
                .then();
    }
}
