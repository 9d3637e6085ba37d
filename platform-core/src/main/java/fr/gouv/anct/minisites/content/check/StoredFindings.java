package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the stored findings of each page of the current tenant: claims stale pages, stores results and queries
 * the check report. The column {@code rules} holds the version of the rules, and 1 while a page is claimed. That is not
 * zero, so that a change of the page still writes the row, and lower than the current version of the rules, so that the
 * page is rechecked if no result is stored. The database deletes the findings of a page that gets another newest
 * revision: no reader counts those of a former text.
 */
@RowScope(RowOwner.TENANT)
interface StoredFindings extends Repository<CheckedPageSummary, UUID> {

    /** Conditions of {@link fr.gouv.anct.minisites.database.ResultPage#matching}, and on the severity. */
    String SHOWN = """
          from page_check c
          join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
         where (c.errors > 0 or c.warnings > 0)
           and (cast(:words as text) is null
                or fold(r.title) like all (array(select word_patterns(cast(:words as text)))))
           and (cast(:severity as text) is null
                or case :severity when 'error' then c.errors > 0 else c.warnings > 0 end)
        """;

    String SITE_VERSION =
            "(select t.version from tenant t where t.tenant_id = cast(current_setting('app.tenant') as uuid))";

    /** Stale rows: the content or its references have changed; or the site has, for pages that show a list of it. */
    String LEFT = "(c.rules < " + Rules.VERSION + " or c.lists_at < " + SITE_VERSION + ")";

    /** A claimed page. */
    record Claim(UUID page, String claim) {}

    /**
     * Claims some stale pages, to be checked once the transaction has ended. Any change of what they show ends the
     * claim; after a minute another claim does.
     */
    @Query("""
        with chosen as (
            select c.tenant_id, c.page_id from page_check c
             where (c.rules <> 1 or coalesce(c.claimed_at < now() - interval '1 minute', true)) and
        """ + LEFT + """
             limit :most for no key update skip locked)
        update page_check c set rules = 1, claimed_at = now() from chosen s
         where c.tenant_id = s.tenant_id and c.page_id = s.page_id
        returning c.page_id as page, cast(c.xmin as text) as claim
        """)
    Flux<Claim> claim(int most);

    /** Marks pages with stale lists for the job, which finds pages by the version of the rules alone. */
    @Modifying
    @Query("""
        with chosen as (
            select c.tenant_id, c.page_id from page_check c
             where c.rules > 1 and c.lists_at <
        """ + SITE_VERSION + """
             order by c.tenant_id, c.page_id for no key update skip locked)
        update page_check c set rules = 0 from chosen s
         where c.tenant_id = s.tenant_id and c.page_id = s.page_id
        """)
    Mono<Void> leaveListsToJob();

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
    @Query("select version from tenant where tenant_id = cast(current_setting('app.tenant') as uuid)")
    Mono<Long> siteVersion();

    /**
     * Stores the results of pages whose claim still holds. The claim is the {@code xmin} of the row, which each update
     * changes. Locked rows are skipped instead of waited for, so that no publication fails: a page being changed is
     * rechecked later.
     *
     * @param found JSON of the {@link Row}s
     * @param siteVersion read before the pages were checked
     * @return the number of results stored
     */
    @Modifying
    @Query("""
        with free as (
            select c.tenant_id, c.page_id from page_check c
             where c.page_id in (select f.page from jsonb_to_recordset(cast(:found as jsonb)) as f(page uuid))
             order by c.tenant_id, c.page_id for no key update skip locked)
        update page_check c
           set (errors, warnings, findings, length, lists_at, rules)
             = (f.errors, f.warnings, f.findings, f.length,
                case when f.lists then cast(:siteVersion as bigint) end,
        """ + Rules.VERSION + """
               )
          from jsonb_to_recordset(cast(:found as jsonb))
            as f(page uuid, claim text, lists boolean, length int, errors int, warnings int, findings jsonb)
          join free on free.page_id = f.page
         where c.tenant_id = free.tenant_id and c.page_id = free.page_id and cast(c.xmin as text) = f.claim
        """)
    Mono<Long> keep(String found, long siteVersion);

    @Query("select count(*) from page_check c where " + LEFT)
    Mono<Long> remaining();

    @Query("""
        select count(*) from page_check c
          join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
         where c.errors > 0
        """)
    Mono<Long> withErrors();

    /** Counts the pages of the report. */
    @Query("select count(*)" + SHOWN)
    Mono<Long> count(@Nullable String words, @Nullable Severity severity);

    /**
     * Returns the pages of the report: errors first, then by path. Findings of a newer release have no messages here.
     */
    @Query("""
        select p.id as page, r.title, p.path, c.errors, c.warnings,
               case when c.rules >\s""" + Rules.VERSION + " then '[]' else c.findings end as findings" + SHOWN
            + " order by c.errors desc, c.warnings desc, p.path limit :size offset :offset")
    Flux<CheckedPageSummary> page(@Nullable String words, @Nullable Severity severity, int size, long offset);
}
