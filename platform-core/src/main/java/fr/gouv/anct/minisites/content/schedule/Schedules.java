package fr.gouv.anct.minisites.content.schedule;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.content.schedule.Schedule.Outcome;
import fr.gouv.anct.minisites.content.schedule.Schedule.Reason;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of schedules; runs in the transaction of the caller. */
@Repository
@RowScope(RowOwner.TENANT)
class Schedules {

    private static final String SCHEDULE = """
        select s.id, s.page_id, r.title, s.act, v.number, v.number < r.number as outdated, s.due_at, s.decided_by,
               a.given_name || ' ' || a.usual_name as decider, s.outcome, s.ended_at, s.reason,
               e.given_name || ' ' || e.usual_name as ender
          from schedule s
          join page p on p.tenant_id = s.tenant_id and p.id = s.page_id
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          join account a on a.id = s.decided_by
          left join account e on e.id = s.ended_by
          left join revision v on v.tenant_id = s.tenant_id and v.id = s.revision_id
        """;

    /** Obstacles to a schedule, permanent ones first; repeats the conditions of {@link #EFFECT}. */
    private static final String OBSTACLE = """
        select s.outcome is not null as over, s.due_at > now() as early, s.revision_id,
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
        """;

    // A single statement is idempotent: of any number of concurrent runs, one finds the schedule pending.
    private static final String EFFECT = """
        with done as (
            update schedule s set (outcome, ended_at) = ('done', now())
              from page p, tenant t
             where s.id = :id and s.outcome is null and s.due_at <= now()
               and p.tenant_id = s.tenant_id and p.id = s.page_id and p.trashed_at is null
               and t.tenant_id = s.tenant_id and not t.read_only
               and t.state in ('preparation', 'live', 'suspended')
               and exists (select from membership m where m.tenant_id = s.tenant_id
                              and m.account_id = s.decided_by and m.role = any(:deciders))
            returning s.tenant_id, s.page_id, s.revision_id)
        update page p
           set published_revision = done.revision_id,
               published_at = case when done.revision_id is not null then now() end
          from done where p.tenant_id = done.tenant_id and p.id = done.page_id
        """;

    private static final String[] DECIDERS = Arrays.stream(Role.values())
            .filter(role -> role.isTenantRole() && Permissions.allows(role, Action.CONTENT_PUBLISH))
            .map(Role::code)
            .toArray(String[]::new);

    private final DatabaseClient database;

    Schedules(DatabaseClient database) {
        this.database = database;
    }

    /** Returns the pending schedules of a page and the last ended ones. */
    Mono<List<Schedule>> of(UUID page) {
        return database.sql(
                        SCHEDULE + " where s.page_id = :page order by s.ended_at desc nulls first, s.due_at limit 10")
                .bind("page", page)
                .map(Schedules::read)
                .all()
                .collectList();
    }

    /** Returns the pending schedules of a page and of its descendants, in the tree or trashed along with it. */
    Mono<List<Schedule>> waiting(UUID page) {
        return database.sql("""
                        with recursive branch as (
                            select id, trashed_at from page where id = :page
                            union all
                            select c.id, c.trashed_at from branch b
                              join page c on c.parent_id = b.id and c.trashed_at is not distinct from b.trashed_at)
                        """ + SCHEDULE
                        + " where s.outcome is null and s.page_id in (select id from branch) order by s.due_at")
                .bind("page", page)
                .map(Schedules::read)
                .all()
                .collectList();
    }

    Mono<Schedule> one(UUID id) {
        return database.sql(SCHEDULE + " where s.id = :id")
                .bind("id", id)
                .map(Schedules::read)
                .one();
    }

    private static Schedule read(Readable row) {
        String outcome = row.get("outcome", String.class);
        return new Schedule(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("page_id", UUID.class)),
                requireNonNull(row.get("title", String.class)),
                ScheduledAction.of(requireNonNull(row.get("act", String.class))),
                row.get("number", Integer.class),
                Boolean.TRUE.equals(row.get("outdated", Boolean.class)),
                requireNonNull(row.get("due_at", Instant.class)),
                requireNonNull(row.get("decided_by", UUID.class)),
                requireNonNull(row.get("decider", String.class)),
                outcome == null
                        ? null
                        : new Schedule.Completion(
                                Outcome.of(outcome),
                                requireNonNull(row.get("ended_at", Instant.class)),
                                Reason.of(row.get("reason", String.class)),
                                row.get("ender", String.class)));
    }

    Mono<Void> add(
            UUID tenantId, UUID id, UUID page, ScheduledAction action, @Nullable UUID revision, Instant at, UUID by) {
        return database.sql("""
            insert into schedule (tenant_id, id, page_id, act, revision_id, due_at, decided_by, decided_at)
            values (:tenant, :id, :page, :act, :revision, :at, :by, clock_timestamp())
            """)
                .bind("tenant", tenantId)
                .bind("id", id)
                .bind("page", page)
                .bind("act", action.code())
                .bind("revision", Parameter.fromOrEmpty(revision, UUID.class))
                .bind("at", at)
                .bind("by", by)
                .then();
    }

    /** Cancels a schedule; false when it was not pending. */
    Mono<Boolean> cancel(UUID page, UUID id, Reason reason, UUID by) {
        return database.sql("update schedule set (outcome, ended_at, reason, ended_by)"
                        + " = ('cancelled', now(), :reason, :by)"
                        + " where id = :id and page_id = :page and outcome is null")
                .bind("reason", reason.code())
                .bind("by", by)
                .bind("id", id)
                .bind("page", page)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> lockPage(UUID id) {
        return database.sql("select p.id from page p where p.id = (select s.page_id from schedule s where s.id = :id)"
                        + " for no key update")
                .bind("id", id)
                .then();
    }

    /** Executes a due schedule unless an obstacle exists; returns whether it did. */
    Mono<Boolean> perform(UUID id) {
        return database.sql(EFFECT)
                .bind("id", id)
                .bind("deciders", DECIDERS)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

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

    Mono<Obstacle> obstacle(UUID id) {
        return database.sql(OBSTACLE)
                .bind("id", id)
                .bind("deciders", DECIDERS)
                .map(row -> new Obstacle(
                        Boolean.TRUE.equals(row.get("over", Boolean.class)),
                        Boolean.TRUE.equals(row.get("early", Boolean.class)),
                        Reason.of(row.get("reason", String.class)),
                        row.get("revision_id", UUID.class)))
                .one();
    }

    Mono<Void> miss(UUID id, Reason reason) {
        return database.sql("update schedule set (outcome, ended_at, reason) = ('missed', now(), :reason)"
                        + " where id = :id and outcome is null")
                .bind("id", id)
                .bind("reason", reason.code())
                .then();
    }
}
