package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.content.schedule.Schedule.Reason;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the scheduled publications and withdrawals of pages, which also executes a due one in a single
 * statement.
 */
@RowScope(RowOwner.TENANT)
interface Schedules extends Repository<Schedule, UUID> {

    String SCHEDULE = """
        select s.id, s.page_id as page, r.title, s.act as deed, v.number as version,
               coalesce(v.number < r.number, false) as outdated, s.due_at as at, s.decided_by as decider_id,
               a.display_name as decider, s.outcome as end_outcome, s.ended_at as end_at,
               s.reason as end_reason, e.display_name as end_by, s.successor_id as successor_page,
               (select h.title from page n join revision h on h.tenant_id = n.tenant_id and h.id = n.head_revision
                 where n.tenant_id = s.tenant_id and n.id = s.successor_id) as successor_title
          from schedule s
          join page p on p.tenant_id = s.tenant_id and p.id = s.page_id
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          join account a on a.id = s.decided_by
          left join account e on e.id = s.ended_by
          left join revision v on v.tenant_id = s.tenant_id and v.id = s.revision_id
        """;

    /** Returns the pending schedules of a page and the last ended ones. */
    @Query(SCHEDULE + " where s.page_id = :page order by s.ended_at desc nulls first, s.due_at limit 10")
    Flux<Schedule> of(UUID page);

    /** Returns the pending schedules of a page and of its descendants, in the tree or trashed along with it. */
    @Query("""
        with recursive branch as (
            select id, trashed_at from page where id = :page
            union all
            select c.id, c.trashed_at from branch b
              join page c on c.parent_id = b.id and c.trashed_at is not distinct from b.trashed_at)
        """ + SCHEDULE + " where s.outcome is null and s.page_id in (select id from branch) order by s.due_at")
    Flux<Schedule> waiting(UUID page);

    @Query(SCHEDULE + " where s.id = :id")
    Mono<Schedule> one(UUID id);

    @Modifying
    @Query("""
        insert into schedule (id, page_id, act, revision_id, successor_id, due_at, decided_by, decided_at)
        values (:id, :page, :action, :revision, :successor, :at, :by, clock_timestamp())
        """)
    Mono<Void> add(
            UUID id,
            UUID page,
            ScheduledAction action,
            @Nullable UUID revision,
            @Nullable UUID successor,
            Instant at,
            UUID by);

    /** Cancels a schedule; false when it was not pending. */
    @Modifying
    @Query("""
        update schedule set (outcome, ended_at, reason, ended_by) = ('cancelled', now(), :reason, :by)
         where id = :id and page_id = :page and outcome is null
        """)
    Mono<Boolean> cancel(UUID page, UUID id, Reason reason, UUID by);

    /** Locks the page of a schedule until the transaction ends and returns its id. */
    @Query("""
        select p.id from page p where p.id = (select s.page_id from schedule s where s.id = :id) for no key update
        """)
    Mono<UUID> lockPage(UUID id);

    /**
     * Executes a due schedule unless an obstacle exists; returns whether it did. A single statement is idempotent: of
     * any number of concurrent runs, one finds the schedule pending. A successor that is no longer published is left out:
     * nothing replaces the page then.
     *
     * @param deciders codes of the roles that may publish
     */
    @Modifying
    @Query("""
        with done as (
            update schedule s set (outcome, ended_at) = ('done', now())
              from page p, tenant t
             where s.id = :id and s.outcome is null and s.due_at <= now()
               and p.tenant_id = s.tenant_id and p.id = s.page_id and p.trashed_at is null
               and t.tenant_id = s.tenant_id and not t.read_only
               and t.state in ('preparation', 'live', 'suspended')
               and exists (select from membership m where m.tenant_id = s.tenant_id
                              and m.account_id = s.decided_by and m.role = any(:deciders))
            returning s.tenant_id, s.page_id, s.revision_id, s.successor_id)
        update page p
           set published_revision = done.revision_id,
               published_at = case when done.revision_id is not null then now() end,
               successor_id = (select n.id from page n
                                where n.tenant_id = done.tenant_id and n.id = done.successor_id
                                  and n.published_revision is not null and n.trashed_at is null)
          from done where p.tenant_id = done.tenant_id and p.id = done.page_id
        """)
    Mono<Boolean> perform(UUID id, String[] deciders);

    /**
     * State of a schedule that may prevent its execution.
     *
     * @param reason null when there is no obstacle
     * @param revision revision to publish
     */
    record Obstacle(
            boolean over,
            boolean early,
            @Nullable Reason reason,
            @Nullable UUID revision) {

        boolean none() {
            return !over && !early && reason == null;
        }
    }

    /** Returns the obstacle to a schedule, permanent ones first; repeats the conditions of {@link #perform}. */
    @Query("""
        select s.outcome is not null as over, s.due_at > now() as early, s.revision_id as revision,
               case when not exists (select from membership m where m.tenant_id = s.tenant_id
                                        and m.account_id = s.decided_by and m.role = any(:deciders)) then 'left'
                    when p.trashed_at is not null then 'trashed'
                    when t.state not in ('preparation', 'live', 'suspended') then 'closed'
                    when t.read_only then 'read-only'
                    end as reason
          from schedule s
          join page p on p.tenant_id = s.tenant_id and p.id = s.page_id
          join tenant t on t.tenant_id = s.tenant_id
         where s.id = :id
        """)
    Mono<Obstacle> obstacle(UUID id, String[] deciders);

    @Modifying
    @Query("""
        update schedule set (outcome, ended_at, reason) = ('missed', now(), :reason)
         where id = :id and outcome is null
        """)
    Mono<Void> miss(UUID id, Reason reason);
}
