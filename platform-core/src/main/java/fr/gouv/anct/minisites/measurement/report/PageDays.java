package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/**
 * Repository that reads the counts of the current tenant's pages; {@code monthly} reads those by month, which are kept
 * for longer.
 */
@RowScope(RowOwner.TENANT)
interface PageDays extends Repository<ReadPage, UUID> {

    /** Counts by day or by month; PostgreSQL does not open the table of the other ones. */
    String COUNTED = """
        (select page_id, path, day, views, arrivals, tool_clicks from page_day where not :monthly and day between :from and :to
         union all
         select page_id, path, month, views, arrivals, tool_clicks from page_month where :monthly and month between :from and :to)
        """;

    String PUBLISHED = """
         join page p on p.id = c.page_id and p.trashed_at is null and p.kind <> 'section'
         join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
        """;

    /** Returns the pages with the most views; a page that has moved is counted as one. */
    @Query("with counted as (select page_id, case when page_id is null then path end as gone, max(path) as path,"
            + " sum(views)::bigint as views, sum(arrivals)::bigint as arrivals from " + COUNTED + """
                 as counts group by 1, 2 order by views desc, path limit :most)
            select p.id as page, coalesce(p.path, c.path) as path, r.title, c.views, c.arrivals
              from counted c
              left join page p on p.id = c.page_id and p.trashed_at is null
              left join revision r on r.tenant_id = p.tenant_id and r.id = coalesce(p.published_revision, p.head_revision)
             where c.views > 0
             order by c.views desc, path
            """)
    Flux<ReadPage> findMostRead(boolean monthly, LocalDate from, LocalDate to, int most);

    /** Returns the published pages without a view, the longest published first. */
    @Query("with counted as (select distinct page_id from " + COUNTED + """
             as counts where views > 0 and page_id is not null)
        select p.id as page, p.path, r.title, (coalesce(p.first_published_at, p.published_at, p.created_at) at time zone 'Europe/Paris')::date as published_on
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where p.trashed_at is null and p.kind <> 'section'
           and not exists (select from counted c where c.page_id = p.id)
         order by p.first_published_at, p.path limit :most
        """)
    Flux<UnreadPage> findUnread(boolean monthly, LocalDate from, LocalDate to, int most);

    /**
     * Returns the published pages with at least {@code fewest} views between {@code from} and {@code now}, and less
     * than half of these since; those that lost most first.
     */
    @Query("with counted as (select page_id, coalesce(sum(views) filter (where day >= :now), 0)::bigint as views,"
            + " coalesce(sum(views) filter (where day < :now), 0)::bigint as before from " + COUNTED + """
                 as counts where page_id is not null group by page_id)
            select p.id as page, p.path, r.title, c.views, c.before
              from counted c
            """ + PUBLISHED
            + """
             where c.before >= :fewest and c.views * 2 < c.before
             order by c.before - c.views desc, p.path limit :most
            """)
    Flux<FallingPage> findFalling(boolean monthly, LocalDate from, LocalDate now, LocalDate to, int fewest, int most);

    /** Returns the counts of a page by day or by month. */
    @Query("select day, sum(views)::bigint as views, sum(arrivals)::bigint as arrivals,"
            + " sum(tool_clicks)::bigint as tool_clicks from " + COUNTED
            + " as counts where page_id = :page group by day order by day")
    Flux<PageDay> findDays(UUID page, boolean monthly, LocalDate from, LocalDate to);

    /** Returns the services whose tools have the most clicks. */
    @Query("with counted as (select page_id, max(path) as path, sum(tool_clicks)::bigint as clicks from " + COUNTED
            + """
                 as counts where page_id is not null
                 group by page_id having sum(tool_clicks) > 0 order by clicks desc, path limit :most)
            select p.id as page, coalesce(p.path, c.path) as path, r.title, c.clicks
              from counted c
              left join page p on p.id = c.page_id and p.trashed_at is null
              left join revision r on r.tenant_id = p.tenant_id and r.id = coalesce(p.published_revision, p.head_revision)
             order by c.clicks desc, path
            """)
    Flux<ToolClicks> findToolClicks(boolean monthly, LocalDate from, LocalDate to, int most);

    /** Returns the domains that readers of the site came from, in the months between two days. */
    @Query("""
        select domain, sum(arrivals)::bigint as arrivals from origin_month where month between :from and :to
         group by domain having sum(arrivals) > 0 order by arrivals desc, domain limit :most
        """)
    Flux<ReferrerDomain> findDomains(LocalDate from, LocalDate to, int most);

    /** Returns the domains that readers of a page came from, in the months between two days. */
    @Query("""
        select domain, sum(arrivals)::bigint as arrivals from origin_month
         where page_id = :page and month between :from and :to
         group by domain having sum(arrivals) > 0 order by arrivals desc, domain limit :most
        """)
    Flux<ReferrerDomain> findDomainsOf(UUID page, LocalDate from, LocalDate to, int most);
}
