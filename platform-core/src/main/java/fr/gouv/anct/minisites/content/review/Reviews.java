package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the submissions for review, which also locks a page and reads its publication status. */
@RowScope(RowOwner.TENANT)
interface Reviews extends Repository<PublicationStatus, UUID> {

    // Excludes a submission whose page was published since: it has ended, whatever is scheduled later.
    String SCHEDULED = """
        select w.tenant_id, w.id, w.submitted_by,
               exists (select from review l where l.tenant_id = w.tenant_id and l.page_id = w.page_id
                          and l.submitted_at > w.submitted_at) as later
          from review w
          join page p on p.tenant_id = w.tenant_id and p.id = w.page_id
          join schedule s on s.tenant_id = w.tenant_id and s.page_id = w.page_id
                         and s.act = 'publish' and s.outcome is null
         where w.page_id = :page and w.outcome = 'scheduled'
           and (p.last_published_at is null or p.last_published_at <= w.decided_at)
         order by w.submitted_at desc limit 1
        """;

    String WAITING =
            " from review w join page p on p.tenant_id = w.tenant_id and p.id = w.page_id and p.trashed_at is null"
                    + " where w.outcome is null";

    /** Locks the row of the page until the transaction ends, so that later reads are current. */
    @Modifying
    @Query("select id from page where id = :page for no key update")
    Mono<Void> lock(UUID page);

    /** Returns the status; empty when the page does not exist or is in the trash. */
    @Query("""
        select p.id as page, p.kind, p.path, p.last_published_at as published_at,
               h.id as head_id, h.number as head_number, h.title as head_title, h.author as head_author,
               h.created_at as head_at,
               v.id as online_id, v.number as online_number, v.title as online_title, v.author as online_author,
               v.created_at as online_at,
               w.id as last_id, w.revision_id as last_revision, w.number as last_number,
               w.submitted_by as last_submitter_id, w.submitter as last_submitter,
               w.submitted_at as last_submitted_at, w.note as last_note, w.outcome as last_outcome,
               w.decider as last_decider, w.decided_at as last_decided_at, w.comment as last_comment,
               s.revision_id as planned_revision, n.number as planned_number, s.due_at as planned_at,
               p.withdrawn_at, p.withdrawn_version, p.withdrawn_service,
               (select r.title from page n join revision r on r.tenant_id = n.tenant_id and r.id = n.published_revision
                 where n.tenant_id = p.tenant_id and n.id = p.successor_id) as withdrawn_successor
          from page p
          join revision h on h.tenant_id = p.tenant_id and h.id = p.head_revision
          left join revision v on v.tenant_id = p.tenant_id and v.id = p.published_revision
          left join lateral (
               select w.*, r.number, s.display_name as submitter,
                      d.display_name as decider
                 from review w
                 join revision r on r.tenant_id = w.tenant_id and r.id = w.revision_id
                 join account s on s.id = w.submitted_by
                 left join account d on d.id = w.decided_by
                where w.tenant_id = p.tenant_id and w.page_id = p.id
                order by w.submitted_at desc, w.id limit 1) w on true
          left join schedule s
            on s.tenant_id = p.tenant_id and s.page_id = p.id and s.act = 'publish' and s.outcome is null
          left join revision n on n.tenant_id = s.tenant_id and n.id = s.revision_id
         where p.id = :page and p.trashed_at is null
        """)
    Mono<PublicationStatus> standing(UUID page);

    @Modifying
    @Query("""
        insert into review (id, page_id, revision_id, submitted_by, submitted_at, note)
        values (gen_random_uuid(), :page, :revision, :by, clock_timestamp(), :note)
        """)
    Mono<Void> submit(UUID page, UUID revision, UUID by, @Nullable String note);

    /** Ends the pending submission, if there is one. */
    @Modifying
    @Query("""
        update review set (outcome, decided_by, decided_at, comment)
             = (:outcome, :by, clock_timestamp(), :comment)
         where page_id = :page and outcome is null
        """)
    Mono<Void> end(UUID page, Review.Outcome outcome, UUID by, @Nullable String comment);

    /**
     * Returns the author of the submission that led to the scheduled publication of the page; empty when there is none.
     */
    @Query("select submitted_by from (" + SCHEDULED + ") w")
    Mono<UUID> scheduledSubmitter(UUID page);

    /**
     * Reopens the submission that led to the scheduled publication of the page; it becomes replaced if a later one
     * exists.
     *
     * @return its author; empty when there is no such submission
     */
    @Query("with scheduled as (" + SCHEDULED + """
        )
        update review w
           set outcome = case when s.later then 'replaced' end,
               decided_by = case when s.later then w.decided_by end,
               decided_at = case when s.later then w.decided_at end
          from scheduled s where w.tenant_id = s.tenant_id and w.id = s.id
        returning w.submitted_by
        """)
    Mono<UUID> reopenScheduled(UUID page);

    /** Counts the pending submissions. */
    @Query("select count(*)" + WAITING)
    Mono<Long> count();

    /** Returns the pending submissions, oldest first. */
    @Query("""
        select w.page_id as page, r.title, p.path, r.number, w.submitted_by as submitter_id,
               a.display_name as submitter, w.submitted_at as at,
               w.revision_id <> p.head_revision as stale, p.published_revision is not null as online
          from (select w.*, p.path, p.head_revision, p.published_revision
        """ + WAITING + """
               ) w
          join page p on p.tenant_id = w.tenant_id and p.id = w.page_id
          join revision r on r.tenant_id = w.tenant_id and r.id = w.revision_id
          join account a on a.id = w.submitted_by
         order by w.submitted_at, w.id limit :size offset :offset
        """)
    Flux<PendingReview> waiting(int size, long offset);
}
