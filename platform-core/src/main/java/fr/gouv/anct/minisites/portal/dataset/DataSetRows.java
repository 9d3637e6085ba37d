package fr.gouv.anct.minisites.portal.dataset;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the copied data sets, by the URLs that blocks name. */
@RowScope(RowOwner.PLATFORM)
interface DataSetRows extends Repository<DataSetCopy, String> {

    /** A copy as stored. */
    record Stored(String url, Instant copiedAt, String facts) {}

    /**
     * A URL to copy.
     *
     * @param catalogueId id of what it has led to
     */
    record Named(String url, @Nullable String catalogueId) {}

    @Query("""
        select url, copied_at, cast(facts as text) as facts from data_set_copy
         where url = any(:urls) and state = 'found' and copied_at is not null
        """)
    Flux<Stored> findCopies(String[] urls);

    /**
     * Adds the URLs that published pages and drafts name, and marks them as used. Where they are too many, each site has
     * its share.
     *
     * @param most maximum number of URLs
     * @param since those that were marked since then are not marked again
     */
    @Modifying
    @Query("""
        with named as materialized (
            select u.tenant_id, u.url
              from data_set_use u
              join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
              join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and r.id in (p.head_revision, p.published_revision)
             where p.trashed_at is null
             group by u.tenant_id, u.url),
        turns as (
            select url, row_number() over (partition by tenant_id order by url) as turn from named),
        admitted as (
            select url from turns group by url order by min(turn), url limit :most)
        insert into data_set_copy as known (url, used_at) select url, :now from admitted
        on conflict (url) do update set used_at = excluded.used_at where known.used_at < :since
        """)
    Mono<Long> markUsed(int most, Instant now, Instant since);

    @Modifying
    @Query("delete from data_set_copy where used_at < :before")
    Mono<Long> deleteUnused(Instant before);

    /** Finds the URLs to copy: those that have never been tried, then the one that has waited for longest. */
    @Query("""
        select url, catalogue_id from data_set_copy
         where used_at >= :used and (copied_at is null or copied_at <= :copied)
         order by tried_at nulls first, url limit :most
        """)
    Flux<Named> findDue(Instant used, Instant copied, int most);

    @Query("select count(*) from data_set_copy where state = 'found'")
    Mono<Integer> countFound();

    @Modifying
    @Query("update data_set_copy set tried_at = :now where url = :url")
    Mono<Long> markTried(String url, Instant now);

    @Modifying
    @Query("""
        update data_set_copy
           set state = 'found', catalogue_id = :catalogueId, facts = cast(:facts as jsonb), copied_at = :now,
               missing_since = null
         where url = :url
        """)
    Mono<Long> put(String url, String catalogueId, String facts, Instant now);

    /** A copy stays until the second answer in a row that there is no such thing: a fault may answer so once. */
    @Modifying
    @Query("""
        update data_set_copy
           set state = case when state = 'found' and missing_since is null then state else 'gone' end,
               facts = case when state = 'found' and missing_since is null then facts else '[]' end,
               copied_at = case when state = 'found' and missing_since is null then copied_at else :now end,
               missing_since = coalesce(missing_since, :now)
         where url = :url
        """)
    Mono<Long> markMissing(String url, Instant now);

    /** Adds the copy of a demonstration; does nothing for a URL that is known. */
    @Modifying
    @Query("insert into data_set_copy (url, used_at) values (:url, :now) on conflict do nothing")
    Mono<Long> add(String url, Instant now);
}
