package fr.gouv.anct.minisites.measurement.statistics;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the figures that the current tenant's team publishes; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class SitePublishedFigures {

    private final DatabaseClient database;
    private final Journal journal;

    SitePublishedFigures(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Figures with their version, for optimistic locking.
     *
     * @param version 0 while a site has never had any
     */
    public record Versioned(PublishedFigures figures, int version) {

        static final Versioned NONE = new Versioned(PublishedFigures.NONE, 0);
    }

    /** Returns the figures of the current tenant. */
    @Transactional(readOnly = true)
    public Mono<Versioned> find() {
        return database.sql("select figures, version from published_figures")
                .map(row -> new Versioned(
                        Jsonb.read(row, "figures", PublishedFigures.class),
                        requireNonNull(row.get("version", Integer.class))))
                .one()
                .defaultIfEmpty(Versioned.NONE);
    }

    /**
     * Replaces the figures, if the current ones are those that the caller saw.
     *
     * @param seen their version
     * @return false without a change when they are others
     */
    @Transactional
    public Mono<Boolean> replace(Tenant site, int seen, PublishedFigures wanted, AuditActor by) {
        return database.sql("""
            insert into published_figures as f (figures) values (cast(:figures as jsonb))
                on conflict (tenant_id) do update
                   set figures = excluded.figures, version = f.version + 1
                 where f.version = :seen
            """)
                .bind("figures", Jsonb.write(wanted))
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1)
                .delayUntil(done -> done
                        ? journal.record(by, "site.figures-changed", AuditSubject.ofTenant(site.id()), Map.of())
                        : Mono.empty());
    }
}
