package fr.gouv.anct.minisites.measurement.statistics;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.setting.SettingRow;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the figures that the current tenant's team publishes; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class SitePublishedFigures implements SettingRow<PublishedFigures> {

    private static final Versioned<PublishedFigures> NONE = new Versioned<>(PublishedFigures.NONE, 0);

    private final DatabaseClient database;
    private final Journal journal;

    SitePublishedFigures(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Versioned<PublishedFigures>> find() {
        return database.sql("select figures, version from published_figures")
                .map(row -> new Versioned<>(
                        Jsonb.read(row, "figures", PublishedFigures.class),
                        requireNonNull(row.get("version", Integer.class))))
                .one()
                .defaultIfEmpty(NONE);
    }

    @Override
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
