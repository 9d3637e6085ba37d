package fr.gouv.anct.minisites.content.check;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.check.SubjectRows.Written;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.database.PlatformScope;
import fr.gouv.anct.minisites.database.StoredJson;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was found in the pages of the current tenant, in the transaction at hand; and which tenants have pages left. */
@Repository
class FoundRows {

    private static final String SHOWN = """
          from page_check c
          join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
         where (c.errors > 0 or c.warnings > 0)
           and %s
           and (cast(:severity as text) is null
                or case :severity when 'error' then c.errors > 0 else c.warnings > 0 end)
        """.formatted(Listing.matching("r.title"));

    /** Its words, or what they point at, have changed; or the site has, of which the page shows a list. */
    private static final String LEFT = """
        (c.rules < :rules or c.lists_at < (
            select t.version from tenant t where t.tenant_id = cast(current_setting('app.tenant') as uuid)))\
        """;

    private final DatabaseClient database;
    private final PlatformScope platform;
    private final Pages pages;

    FoundRows(DatabaseClient database, PlatformScope platform, Pages pages) {
        this.database = database;
        this.platform = platform;
        this.pages = pages;
    }

    Flux<UUID> tenantsWithSomeLeft() {
        return platform.read(
                PlatformScope.Purpose.CHECKS,
                database.sql("select distinct tenant_id from page_check where rules < :rules")
                        .bind("rules", Rules.VERSION)
                        .map(row -> requireNonNull(row.get(0, UUID.class)))
                        .all());
    }

    /** Some that are to be looked at, held until the transaction ends: who changes what they show waits, and says so then. */
    Mono<List<Written>> left(int most) {
        return database.sql("""
            select c.page_id, p.kind, r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.body
              from page_check c
              join page p on p.tenant_id = c.tenant_id and p.id = c.page_id
              join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             where %s limit :most for no key update of c skip locked
            """.formatted(LEFT))
                .bind("rules", Rules.VERSION)
                .bind("most", most)
                .map(row -> new Written(
                        requireNonNull(row.get("page_id", UUID.class)),
                        PageKind.of(requireNonNull(row.get("kind", String.class))),
                        pages.revision(row)))
                .all()
                .collectList();
    }

    /** What was found in a page. */
    record Found(UUID page, boolean lists, int errors, int warnings, List<Finding> findings) {

        static Found of(UUID page, boolean lists, Findings findings) {
            return new Found(page, lists, findings.errors(), findings.warnings(), findings.all());
        }
    }

    /** The version of the site, which grows with every change that a visitor can see. */
    Mono<Long> siteVersion() {
        return database.sql("select version from tenant where tenant_id = cast(current_setting('app.tenant') as uuid)")
                .map(row -> requireNonNull(row.get("version", Long.class)))
                .one();
    }

    /** @param siteVersion read before what was found */
    Mono<Void> keep(List<Found> found, long siteVersion) {
        return database.sql("""
            update page_check c
               set (rules, errors, warnings, findings, lists_at)
                 = (:rules, f.errors, f.warnings, f.findings, case when f.lists then cast(:version as bigint) end)
              from jsonb_to_recordset(cast(:found as jsonb))
                as f(page uuid, lists boolean, errors int, warnings int, findings jsonb)
             where c.page_id = f.page
            """)
                .bind("version", siteVersion)
                .bind("rules", Rules.VERSION)
                .bind("found", StoredJson.write(found))
                .then();
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

    /** Errors first, then by address. */
    Mono<Listing<CheckedPage>> page(CheckQuery query) {
        return asked("select count(*)" + SHOWN, query)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(total -> asked(
                                "select p.id, r.title, p.path, c.errors, c.warnings,"
                                        // What a newer release found has no words here.
                                        + " case when c.rules <= :rules then c.findings else '[]' end as findings"
                                        + SHOWN
                                        + " order by c.errors desc, c.warnings desc, p.path limit :size offset :offset",
                                query)
                        .bind("rules", Rules.VERSION)
                        .bind("size", query.size())
                        .bind("offset", Listing.offset(query.page(), query.size()))
                        .map(FoundRows::checked)
                        .all()
                        .collectList()
                        .map(items -> new Listing<>(items, query.page(), query.size(), total)));
    }

    private DatabaseClient.GenericExecuteSpec asked(String sql, CheckQuery query) {
        Severity severity = query.severity();
        return database.sql(sql)
                .bind("words", Parameter.fromOrEmpty(Listing.typed(query.words()), String.class))
                .bind("severity", Parameter.fromOrEmpty(severity == null ? null : severity.code(), String.class));
    }

    private static CheckedPage checked(Readable row) {
        Findings found = new Findings(List.of(StoredJson.read(row, "findings", Finding[].class)));
        return new CheckedPage(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("title", String.class)),
                requireNonNull(row.get("path", String.class)),
                requireNonNull(row.get("errors", Integer.class)),
                requireNonNull(row.get("warnings", Integer.class)),
                found.gravest());
    }
}
