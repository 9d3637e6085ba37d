package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.KeysetPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the audit journal: records the actions of persons and of the platform, and reads them for its screen,
 * its export and histories. The application only inserts, in the transaction of the recorded action, and updates
 * nothing.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.JOURNAL)
public class Journal {

    /**
     * Maximum number of entries reachable by pages: beyond it, the period must be narrowed or the file downloaded. This
     * keeps counting and skipping cheap however long the journal is.
     */
    public static final int FURTHEST = 10_000;

    /** Number of rows per query when all entries are read. */
    static final int AT_A_TIME = 500;

    private static final String NAMES = """
        select e.*, coalesce(t.name, e.detail ->> 'site') as site, case when t.state <> 'deleted' then t.slug end as slug,
               r.id is not null as request, a.id as person_account,
               case when a.erased_at is null then a.display_name end as person_name
          from (%s) e
          left join tenant t on t.tenant_id = e.tenant_id
          left join site_request r on r.id = e.subject
          left join account a on a.id = e.subject and a.id is distinct from e.actor_id
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    Journal(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /**
     * Records an action, in the current transaction if there is one, with the {@link CurrentSession} if there is one.
     *
     * @param action dotted code in lower case, for example {@code request.sent}; its label is in the back office's
     *     bundle
     * @param details further information for readers, short texts without personal data
     */
    public Mono<Void> record(AuditActor actor, String action, AuditSubject subject, Map<String, String> details) {
        return Mono.deferContextual(context -> database.sql("""
            insert into audit_event (actor, actor_id, action, tenant_id, subject, session, detail)
            values (:actor, :actorId, :action, :tenant, :subject, :session, cast(:detail as jsonb))
            """)
                .bind("actor", actor.name())
                .bind("actorId", Parameter.fromOrEmpty(actor.id(), UUID.class))
                .bind("action", action)
                .bind("tenant", Parameter.fromOrEmpty(subject.tenantId(context).orElse(null), UUID.class))
                .bind("subject", Parameter.fromOrEmpty(subject.id().orElse(null), UUID.class))
                .bind(
                        "session",
                        Parameter.fromOrEmpty(CurrentSession.in(context).orElse(null), String.class))
                .bind("detail", Jsonb.write(details))
                .then());
    }

    /** Returns one page of entries, newest first; at most {@link #FURTHEST} entries are counted. */
    public Mono<ResultPage<AuditEntry>> page(JournalQuery query) {
        JournalConditions search = JournalConditions.of(query);
        Mono<ResultPage<AuditEntry>> page = search.bound(
                        database.sql("select count(*) from (select" + search.matching() + " limit " + FURTHEST + ") e"))
                .mapValue(Long.class)
                .one()
                .flatMap(total -> events(search, query)
                        .map(events -> new ResultPage<>(events, query.page(), query.size(), total)));
        return crossTenant.read(CrossTenantScope.Purpose.JOURNAL, page.flux()).single();
    }

    private Mono<List<AuditEntry>> events(JournalConditions search, JournalQuery query) {
        long offset = Math.min(ResultPage.offset(query.page(), query.size()), FURTHEST);
        return search.bound(database.sql(named(search, " limit :size offset :offset")))
                .bind("size", Math.min(query.size(), FURTHEST - offset))
                .bind("offset", offset)
                .map(rows.of(AuditEntryRow.class))
                .all()
                .map(AuditEntryRow::entry)
                .collectList();
    }

    /** The names are joined to the rows of the page only. */
    private static String named(JournalConditions search, String part) {
        return NAMES.formatted("select *" + search.matching() + JournalConditions.ORDER + part)
                + JournalConditions.ORDER;
    }

    /** Returns all matching entries as a stream, whatever the page of the query; see {@link KeysetPages}. */
    public Flux<AuditEntry> all(JournalQuery query) {
        JournalConditions search = JournalConditions.of(query);
        return KeysetPages.<AuditEntry>read(AT_A_TIME, last -> after(search, last))
                .concatMapIterable(events -> events, 1);
    }

    private Flux<AuditEntry> after(JournalConditions search, Optional<AuditEntry> last) {
        JournalConditions following = last.map(search::after).orElse(search);
        return crossTenant.read(
                CrossTenantScope.Purpose.JOURNAL,
                following
                        .bound(database.sql(named(following, " limit " + AT_A_TIME)))
                        .map(rows.of(AuditEntryRow.class))
                        .all()
                        .map(AuditEntryRow::entry));
    }
}
