package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.search.SearchRules.PinnedAnswer;
import fr.gouv.anct.minisites.setting.SettingRow;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the rules of the current tenant's search; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class SiteSearchRules implements SettingRow<SearchRules> {

    private static final Versioned<SearchRules> NONE = new Versioned<>(SearchRules.NONE, 0);

    private final DatabaseClient database;
    private final RowMappers rows;
    private final Journal journal;

    SiteSearchRules(DatabaseClient database, RowMappers rows, Journal journal) {
        this.database = database;
        this.rows = rows;
        this.journal = journal;
    }

    /** The row of the rules. */
    record Row(List<String> synonyms, List<PinnedAnswer> pinned, int version) {

        Versioned<SearchRules> versioned() {
            return new Versioned<>(new SearchRules(synonyms, pinned), version);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Versioned<SearchRules>> find() {
        return database.sql("select synonyms, pinned, version from search_rules")
                .map(rows.of(Row.class))
                .one()
                .map(Row::versioned)
                .defaultIfEmpty(NONE);
    }

    /** Stores the synonyms of a blueprint, without a journal entry; pinned answers stay. Without any nothing is changed. */
    @Transactional
    public Mono<Void> save(List<String> synonyms) {
        return synonyms.isEmpty()
                ? Mono.empty()
                : database.sql("""
                    insert into search_rules as r (synonyms) values (:synonyms)
                        on conflict (tenant_id) do update
                           set synonyms = excluded.synonyms, changed_on = default, version = r.version + 1
                    """)
                        .bind("synonyms", synonyms.toArray(String[]::new))
                        .then();
    }

    @Override
    @Transactional
    public Mono<Boolean> replace(Tenant site, int seen, SearchRules wanted, AuditActor by) {
        return database.sql("""
            insert into search_rules as r (synonyms, pinned) values (:synonyms, cast(:pinned as jsonb))
                on conflict (tenant_id) do update
                   set synonyms = excluded.synonyms, pinned = excluded.pinned, changed_on = default,
                       version = r.version + 1
                 where r.version = :seen
            """)
                .bind("synonyms", wanted.synonyms().toArray(String[]::new))
                .bind("pinned", Jsonb.write(wanted.pinned()))
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1)
                .delayUntil(done -> done
                        ? journal.record(by, "site.search-changed", AuditSubject.ofTenant(site.id()), Map.of())
                        : Mono.empty());
    }
}
