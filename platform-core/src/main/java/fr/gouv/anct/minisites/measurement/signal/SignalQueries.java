package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository that finds published pages of the current site by their age and their views. Articles age by nature. */
@RowScope(RowOwner.TENANT)
interface SignalQueries extends Repository<SignalQueries.CountedPage, UUID> {

    /** A page with a number of views; with the downloads of a document where they are asked for. */
    record CountedPage(UUID page, String title, long views, LocalDate publishedOn) {}

    String PAGES = """
         join page p on p.id = c.page_id and p.trashed_at is null and p.kind in ('page', 'document', 'service', 'call')
         join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
        """;

    String PUBLISHED_ON = "(p.published_at at time zone 'Europe/Paris')::date";

    /** Returns pages that were last published before a day and are still read, the most read first. */
    @Query("""
        with counted as (
            select page_id, sum(views)::bigint as views from page_day
             where day between :from and :to and page_id is not null group by page_id having sum(views) >= :fewest)
        select p.id as page, r.title, c.views,
        """ + PUBLISHED_ON + " as published_on from counted c" + PAGES + """
         where p.published_at < :before order by c.views desc, p.path limit :most
        """)
    Flux<CountedPage> findAgeing(LocalDate before, LocalDate from, LocalDate to, int fewest, int most);

    /**
     * Returns pages that have lost more than half of the views that the site as a whole would let expect; the views
     * are those lost.
     *
     * @param from first day of the period of comparison, which ends before {@code now}
     */
    @Query("""
        with counted as (
            select page_id, coalesce(sum(views) filter (where day >= :now), 0)::bigint as views,
                   coalesce(sum(views) filter (where day < :now), 0)::bigint as before
              from page_day where day between :from and :to and page_id is not null group by page_id),
        whole as (
            select least(1, sum(views) / nullif(sum(before), 0)) as share from counted)
        select p.id as page, r.title, c.before - c.views as views,
        """ + PUBLISHED_ON + " as published_on from counted c cross join whole w" + PAGES + """
         where c.before >= :fewest and c.views * 2 < c.before * w.share
         order by c.before - c.views desc, p.path limit :most
        """)
    Flux<CountedPage> findFalling(LocalDate from, LocalDate now, LocalDate to, int fewest, int most);

    /**
     * Returns pages that were published before a day and are not read since, if the site was counted from that day on; and
     * those that are read little, if the site has many views. A document is read by a view of its page or a download of one
     * of its files, which other sites and mails lead to.
     *
     * @param few views of a page that are not few any more
     * @param many views of a site from which on few views of a page say something
     * @param documents whether the documents are asked for, or the pages and articles
     */
    @Query("""
        with counted as (
            select page_id, sum(reads)::bigint as reads from (
                select page_id, views as reads from page_day
                 where day between :from and :to and page_id is not null
                union all
                select p.id, d.downloads
                  from download_day d
                  join media_use u on u.tenant_id = d.tenant_id and u.media_id = d.media_id
                  join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id and p.kind = 'document'
                 where :documents and d.day between :from and :to) as pages_and_files
             group by page_id)
        select p.id as page, r.title, coalesce(c.reads, 0) as views,
        """ + PUBLISHED_ON + """
                as published_on
          from page p
          left join counted c on c.page_id = p.id
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where p.trashed_at is null and (p.kind = 'page' or p.date is not null) and p.published_at < :from
           and (p.kind = 'document') = :documents
           and exists (select from site_day where day <= :from)
           and coalesce(c.reads, 0) < case
                   when (select sum(views) from site_day where day between :from and :to) >= :many then :few else 1 end
         order by coalesce(c.reads, 0), p.published_at, p.path limit :most
        """)
    Flux<CountedPage> findUnread(boolean documents, LocalDate from, LocalDate to, int few, int many, int most);
}
