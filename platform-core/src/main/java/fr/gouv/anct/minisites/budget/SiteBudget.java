package fr.gouv.anct.minisites.budget;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.setting.SettingRow;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the budget that the current tenant's team publishes; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class SiteBudget implements SettingRow<PublishedBudget> {

    private static final Versioned<PublishedBudget> NONE = new Versioned<>(PublishedBudget.NONE, 0);

    private final DatabaseClient database;
    private final Journal journal;

    SiteBudget(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Versioned<PublishedBudget>> find() {
        return database.sql("select budget, version from published_budget")
                .map(row -> new Versioned<>(
                        Jsonb.read(row, "budget", PublishedBudget.class),
                        requireNonNull(row.get("version", Integer.class))))
                .one()
                .defaultIfEmpty(NONE);
    }

    @Override
    @Transactional
    public Mono<Boolean> replace(Tenant site, int seen, PublishedBudget wanted, AuditActor by) {
        return database.sql("""
            insert into published_budget as b (budget, updated_on) values (cast(:budget as jsonb), :updated)
                on conflict (tenant_id) do update
                   set budget = excluded.budget, updated_on = excluded.updated_on, version = b.version + 1,
                       changed_at = now()
                 where b.version = :seen
            """)
                .bind("budget", Jsonb.write(wanted))
                .bind("updated", Parameter.fromOrEmpty(wanted.hasYears() ? wanted.updated() : null, LocalDate.class))
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1)
                .delayUntil(done -> done
                        ? journal.record(by, "site.budget-changed", AuditSubject.ofTenant(site.id()), Map.of())
                        : Mono.empty());
    }

    /** Returns the day of the last update; empty while no budget is published. */
    @Transactional(readOnly = true)
    public Mono<LocalDate> findUpdate() {
        return database.sql("select updated_on from published_budget where updated_on is not null")
                .map(row -> requireNonNull(row.get("updated_on", LocalDate.class)))
                .one();
    }

    /** Records a reminder; false when the budget was updated, or its owners reminded, since the month began. */
    @Transactional
    Mono<Boolean> markReminded(LocalDate today) {
        return database.sql("""
            update published_budget set reminded_on = :today
             where updated_on < :first and (reminded_on is null or reminded_on < :first)
            """)
                .bind("today", today)
                .bind("first", today.withDayOfMonth(1))
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }
}
