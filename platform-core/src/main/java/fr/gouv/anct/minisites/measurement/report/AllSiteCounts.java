package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cross-tenant repository of the counts of all sites by day. */
@RowScope(RowOwner.PLATFORM)
interface AllSiteCounts extends Repository<VisitedSite, UUID> {

    /** Returns sums over all sites; visitors of several sites cannot be added. */
    @Query("""
        select day, sum(views)::bigint as views, sum(arrivals)::bigint as arrivals, 0::bigint as visitors,
               false as more_visitors, sum(downloads)::bigint as downloads, sum(searches)::bigint as searches,
               sum(searches_without_result)::bigint as searches_without_result,
               sum(search_clicks)::bigint as search_clicks, sum(missing)::bigint as missing
          from site_day where day between :from and :to group by day order by day
        """)
    Flux<SiteDay> findSums(LocalDate from, LocalDate to);

    /** Returns the first day on which any site was counted. */
    @Query("select min(day) as day from site_day having min(day) is not null")
    Mono<LocalDate> findFirst();

    /** Returns the sites with the most views. */
    @Query("""
        with counted as (
            select tenant_id, sum(views)::bigint as views, sum(arrivals)::bigint as arrivals,
                   sum(downloads)::bigint as downloads, sum(searches)::bigint as searches
              from site_day where day between :from and :to group by tenant_id)
        select t.slug, t.name, c.views, c.arrivals, c.downloads, c.searches
          from counted c join tenant t using (tenant_id)
         where t.state <> 'deleted' order by c.views desc, t.slug limit :most
        """)
    Flux<VisitedSite> findMostVisited(LocalDate from, LocalDate to, int most);

    /** Returns the live sites, created before a day, without a view since. */
    @Query("""
        select t.slug, t.name,
               (select d.day from site_day d where d.tenant_id = t.tenant_id and d.views > 0
                 order by d.day desc limit 1) as last_on
          from tenant t
         where t.state = 'live' and t.created_at < :since
           and not exists (select from site_day d where d.tenant_id = t.tenant_id and d.day >= :since and d.views > 0)
         order by fold(t.name), t.slug limit :most
        """)
    Flux<UnvisitedSite> findUnvisited(LocalDate since, int most);

    /**
     * Returns the live sites with at least {@code fewest} views between {@code from} and {@code now}, and less than half
     * of these since; those that lost most first.
     */
    @Query("""
        with counted as (
            select tenant_id, coalesce(sum(views) filter (where day >= :now), 0)::bigint as views,
                   coalesce(sum(views) filter (where day < :now), 0)::bigint as before
              from site_day where day between :from and :to group by tenant_id)
        select t.slug, t.name, c.views, c.before
          from counted c join tenant t using (tenant_id)
         where t.state = 'live' and c.before >= :fewest and c.views * 2 < c.before
         order by c.before - c.views desc, t.slug limit :most
        """)
    Flux<FallingSite> findFalling(LocalDate from, LocalDate now, LocalDate to, int fewest, int most);

    /** Returns what was lost; a node that has not written for ten minutes and has not ended was interrupted. */
    @Query("""
        select coalesce((select sum(requests)::bigint from measurement_loss where day between :from and :to), 0) as requests,
               (select count(*) from measurement_node
                 where ended_at is null and last_sign_at < now() - interval '10 minutes' and last_sign_at >= :from)
                   as interrupted
        """)
    Mono<CountingLoss> findLosses(LocalDate from, LocalDate to);
}
