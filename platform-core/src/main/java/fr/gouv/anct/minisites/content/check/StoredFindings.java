package fr.gouv.anct.minisites.content.check;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores the findings of the current tenant's pages, in the current transaction, and lists the tenants with stale
 * pages.
 */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.CHECKS)
class StoredFindings {

    private static final String SHOWN = """
          from page_check c
          join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
         where (c.errors > 0 or c.warnings > 0)
           and %s
           and (cast(:severity as text) is null
                or case :severity when 'error' then c.errors > 0 else c.warnings > 0 end)
        """.formatted(ResultPage.matching("r.title"));

    private static final String SITE_VERSION =
            "(select t.version from tenant t where t.tenant_id = cast(current_setting('app.tenant') as uuid))";

    /** Stale rows: the content or its references have changed; or the site has, for pages that show a list of it. */
    private static final String LEFT = "(c.rules < :rules or c.lists_at < " + SITE_VERSION + ")";

    /**
     * Value of {@code rules} while a page is claimed. It is not zero, so that a change of the page still writes the
     * row, and lower than the current version of the rules, so that the page is rechecked if no result is stored.
     */
    private static final int CLAIMED = 1;

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    StoredFindings(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    Flux<UUID> tenantsWithSomeLeft() {
        return crossTenant.read(
                CrossTenantScope.Purpose.CHECKS,
                database.sql("select distinct tenant_id from page_check where rules < :rules")
                        .bind("rules", Rules.VERSION)
                        .map(row -> requireNonNull(row.get(0, UUID.class)))
                        .all());
    }

    /**
     * Claims some stale pages, to be checked once the transaction has ended. Any change of what they show ends the
     * claim; after a minute another claim does.
     *
     * @return the claims by page
     */
    Mono<Map<UUID, String>> claim(int most) {
        return database.sql("""
            with chosen as (
                select c.tenant_id, c.page_id from page_check c
                 where %s and (c.rules <> :claimed or coalesce(c.claimed_at < now() - interval '1 minute', true))
                 limit :most for no key update skip locked)
            update page_check c set rules = :claimed, claimed_at = now() from chosen s
             where c.tenant_id = s.tenant_id and c.page_id = s.page_id
            returning c.page_id, cast(c.xmin as text) as claim
            """.formatted(LEFT))
                .bind("rules", Rules.VERSION)
                .bind("claimed", CLAIMED)
                .bind("most", most)
                .map(row -> Map.entry(
                        requireNonNull(row.get("page_id", UUID.class)), requireNonNull(row.get("claim", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Marks pages with stale lists for the job, which finds pages by the version of the rules alone. */
    Mono<Void> leaveListsToJob() {
        return database.sql("""
            with chosen as (
                select c.tenant_id, c.page_id from page_check c
                 where c.rules > :claimed and c.lists_at < %s
                 order by c.tenant_id, c.page_id for no key update skip locked)
            update page_check c set rules = 0 from chosen s
             where c.tenant_id = s.tenant_id and c.page_id = s.page_id
            """.formatted(SITE_VERSION))
                .bind("claimed", CLAIMED)
                .then();
    }

    /**
     * The result of checking a claimed page.
     *
     * @param length of the page that visitors get, in bytes
     */
    record Row(
            UUID page,
            String claim,
            boolean lists,
            @Nullable Integer length,
            int errors,
            int warnings,
            List<Finding> findings) {

        static Row of(UUID page, String claim, boolean lists, @Nullable Integer length, Findings findings) {
            return new Row(page, claim, lists, length, findings.errors(), findings.warnings(), findings.all());
        }
    }

    /** Returns the version of the site, which increases with every change that a visitor can see. */
    Mono<Long> siteVersion() {
        return database.sql("select version from tenant where tenant_id = cast(current_setting('app.tenant') as uuid)")
                .map(row -> requireNonNull(row.get("version", Long.class)))
                .one();
    }

    /**
     * Stores the results of pages whose claim still holds. The claim is the {@code xmin} of the row, which each update
     * changes. Locked rows are skipped instead of waited for, so that no publication fails: a page being changed is
     * rechecked later.
     *
     * @param siteVersion read before the pages were checked
     * @return the number of results stored
     */
    Mono<Long> keep(List<Row> found, long siteVersion) {
        return database.sql("""
            with free as (
                select c.tenant_id, c.page_id from page_check c
                 where c.page_id in (select f.page from jsonb_to_recordset(cast(:found as jsonb)) as f(page uuid))
                 order by c.tenant_id, c.page_id for no key update skip locked)
            update page_check c
               set (rules, errors, warnings, findings, length, lists_at)
                 = (:rules, f.errors, f.warnings, f.findings, f.length,
                    case when f.lists then cast(:version as bigint) end)
              from jsonb_to_recordset(cast(:found as jsonb))
                as f(page uuid, claim text, lists boolean, length int, errors int, warnings int, findings jsonb)
              join free on free.page_id = f.page
             where c.tenant_id = free.tenant_id and c.page_id = free.page_id and cast(c.xmin as text) = f.claim
            """)
                .bind("version", siteVersion)
                .bind("rules", Rules.VERSION)
                .bind("found", Jsonb.write(found))
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> remaining() {
        return database.sql("select count(*) from page_check c where " + LEFT)
                .bind("rules", Rules.VERSION)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    Mono<Long> withErrors() {
        return database.sql("""
            select count(*) from page_check c
              join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
             where c.errors > 0
            """)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** Returns a page of the report: errors first, then by path. */
    Mono<ResultPage<CheckedPageSummary>> page(CheckQuery query) {
        return asked("select count(*)" + SHOWN, query)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(total -> asked(
                                "select p.id, r.title, p.path, c.errors, c.warnings,"
                                        // Findings of a newer release have no messages here.
                                        + " case when c.rules <= :rules then c.findings else '[]' end as findings"
                                        + SHOWN
                                        + " order by c.errors desc, c.warnings desc, p.path limit :size offset :offset",
                                query)
                        .bind("rules", Rules.VERSION)
                        .bind("size", query.size())
                        .bind("offset", ResultPage.offset(query.page(), query.size()))
                        .map(StoredFindings::checked)
                        .all()
                        .collectList()
                        .map(items -> new ResultPage<>(items, query.page(), query.size(), total)));
    }

    private DatabaseClient.GenericExecuteSpec asked(String sql, CheckQuery query) {
        Severity severity = query.severity();
        return database.sql(sql)
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(query.words()), String.class))
                .bind("severity", Parameter.fromOrEmpty(severity == null ? null : severity.code(), String.class));
    }

    private static CheckedPageSummary checked(Readable row) {
        Findings findings = new Findings(List.of(Jsonb.read(row, "findings", Finding[].class)));
        return new CheckedPageSummary(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("title", String.class)),
                requireNonNull(row.get("path", String.class)),
                requireNonNull(row.get("errors", Integer.class)),
                requireNonNull(row.get("warnings", Integer.class)),
                findings.gravest());
    }
}
