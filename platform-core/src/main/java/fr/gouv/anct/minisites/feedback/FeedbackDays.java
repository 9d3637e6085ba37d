package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the answers of visitors by page and day, in the current tenant. */
@RowScope(RowOwner.TENANT)
interface FeedbackDays extends Repository<PageFeedback, UUID> {

    String FROM = """
         from feedback_day d
         join page p on p.tenant_id = d.tenant_id and p.id = d.page_id
        where d.day >= :from and p.trashed_at is null\
        """;

    /** Adds an answer; none for a page that does not exist. */
    @Modifying
    @Query("""
        insert into feedback_day as d (day, page_id, useful, not_useful)
        select :day, p.id, case when :useful then 1 else 0 end, case when :useful then 0 else 1 end
          from page p where p.id = :page
        on conflict (tenant_id, day, page_id) do update
           set useful = d.useful + excluded.useful, not_useful = d.not_useful + excluded.not_useful
        """)
    Mono<Long> add(LocalDate day, UUID page, boolean useful);

    /** Adds a reason, once for an answer. */
    @Modifying
    @Query("""
        with fresh as (insert into explained_feedback (id) values (:id) on conflict do nothing returning id)
        insert into feedback_day as d (day, page_id, not_found, unclear, outdated, other)
        select :day, p.id, (:reason = 'not-found')::int, (:reason = 'unclear')::int, (:reason = 'outdated')::int,
               (:reason = 'other')::int
          from fresh cross join page p where p.id = :page
        on conflict (tenant_id, day, page_id) do update
           set not_found = d.not_found + excluded.not_found, unclear = d.unclear + excluded.unclear,
               outdated = d.outdated + excluded.outdated, other = d.other + excluded.other
        """)
    Mono<Long> explain(UUID id, LocalDate day, UUID page, String reason);

    /** Returns the sums of pages since a day, those that are not useful to most visitors first. */
    @Query("""
        select s.*, p.path,
               (select r.title from revision r
                 where r.tenant_id = p.tenant_id and r.id = coalesce(p.published_revision, p.head_revision)) as title
          from (select d.page_id, sum(d.useful)::bigint as useful, sum(d.not_useful)::bigint as not_useful,
                       sum(d.not_found)::bigint as not_found, sum(d.unclear)::bigint as unclear,
                       sum(d.outdated)::bigint as outdated, sum(d.other)::bigint as other
        """ + FROM + """
                 group by d.page_id
                 order by not_useful desc, useful desc, d.page_id
                 limit :size offset :offset) s
          join page p on p.id = s.page_id
         order by s.not_useful desc, s.useful desc, s.page_id
        """)
    Flux<PageFeedback> sums(LocalDate from, int size, long offset);

    /** Returns the published pages that are not useful to most of their visitors since a day, if enough have answered. */
    @Query("""
        select p.id as page_id, p.path, r.title, sum(d.useful)::bigint as useful, sum(d.not_useful)::bigint as not_useful,
               sum(d.not_found)::bigint as not_found, sum(d.unclear)::bigint as unclear,
               sum(d.outdated)::bigint as outdated, sum(d.other)::bigint as other
          from feedback_day d
          join page p on p.tenant_id = d.tenant_id and p.id = d.page_id and p.trashed_at is null
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where d.day >= :from
         group by p.id, p.path, r.title
        having sum(d.useful + d.not_useful) >= :fewest and sum(d.not_useful) > sum(d.useful)
         order by sum(d.not_useful) desc, p.path limit :most
        """)
    Flux<PageFeedback> findNegative(LocalDate from, int fewest, int most);

    /** Counts the pages with answers since a day. */
    @Query("select count(distinct d.page_id)" + FROM)
    Mono<Long> count(LocalDate from);

    /** Deletes the counts of the days before a day. */
    @Modifying
    @Query("delete from feedback_day where day < :before")
    Mono<Long> clearDays(LocalDate before);

    /** Deletes the records of answers explained before an instant. */
    @Modifying
    @Query("delete from explained_feedback where explained_at < :before")
    Mono<Long> clearExplained(Instant before);
}
