package fr.gouv.anct.minisites.provisioning.creation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of creations and their steps; uses the current transaction. The last step frees the short name, in the
 * requester's context.
 */
@Repository
@RowScope({RowOwner.TENANT, RowOwner.ACCOUNT})
class SiteCreations {

    private static final String SELECT =
            """
            select c.tenant_id, c.request_id, c.answers, c.state, c.failures, c.failure, c.technical_failure,
                   c.started_at, c.finished_at,
                   (select coalesce(jsonb_object_agg(s.step, s.done_at), '{}') from creation_step s
                     where s.tenant_id = c.tenant_id) as done,\s""" + Accounts.COLUMNS + " from creation c join account a on a.id = c.requester_id";

    private final DatabaseClient database;

    SiteCreations(DatabaseClient database) {
        this.database = database;
    }

    Mono<CreationOrder> order(UUID tenantId) {
        return database.sql(SELECT + " where c.tenant_id = :tenant")
                .bind("tenant", tenantId)
                .map(SiteCreations::readOrder)
                .one();
    }

    private static CreationOrder readOrder(Readable row) {
        return new CreationOrder(
                requireNonNull(row.get("tenant_id", UUID.class)),
                requireNonNull(row.get("request_id", UUID.class)),
                Accounts.account(row),
                RequestAnswers.fromJson(requireNonNull(row.get("answers", String.class))),
                SiteCreation.State.of(requireNonNull(row.get("state", String.class))),
                done(row).keySet());
    }

    Mono<SiteCreation> creation(UUID tenantId) {
        return database.sql(SELECT + " where c.tenant_id = :tenant")
                .bind("tenant", tenantId)
                .map(SiteCreations::readCreation)
                .one();
    }

    Flux<SiteCreation> unfinished() {
        return database.sql(SELECT + " where c.state <> 'done' order by c.started_at, c.tenant_id")
                .map(SiteCreations::readCreation)
                .all();
    }

    private static SiteCreation readCreation(Readable row) {
        return new SiteCreation(
                requireNonNull(row.get("tenant_id", UUID.class)),
                requireNonNull(row.get("request_id", UUID.class)),
                SiteCreation.State.of(requireNonNull(row.get("state", String.class))),
                requireNonNull(row.get("failures", Integer.class)),
                row.get("failure", String.class),
                row.get("technical_failure", String.class),
                requireNonNull(row.get("started_at", Instant.class)),
                row.get("finished_at", Instant.class),
                done(row));
    }

    @SuppressWarnings("unchecked")
    private static Map<CreationStep, Instant> done(Readable row) {
        Map<CreationStep, Instant> done = new EnumMap<>(CreationStep.class);
        ((Map<String, String>) Jsonb.read(row, "done", Map.class))
                .forEach((step, at) ->
                        done.put(CreationStep.of(step), OffsetDateTime.parse(at).toInstant()));
        return Collections.unmodifiableMap(done);
    }

    /**
     * Records a step as completed with the current transaction, and clears earlier failures; false when it was
     * completed already. Waits for another node that executes the same step.
     */
    Mono<Boolean> claim(UUID tenantId, CreationStep step) {
        return database.sql("""
                        with claimed as (
                            insert into creation_step (tenant_id, step) values (:tenant, :step) on conflict do nothing
                            returning tenant_id),
                        mended as (
                            update creation set failure = null, technical_failure = null
                             where failure is not null and tenant_id in (select tenant_id from claimed))
                        select exists (select from claimed)
                        """)
                .bind("tenant", tenantId)
                .bind("step", step.code())
                .map(row -> requireNonNull(row.get(0, Boolean.class)))
                .one();
    }

    Mono<Void> finish(UUID tenantId) {
        return database.sql("""
                        update creation set state = 'done', finished_at = now() where tenant_id = :tenant
                        """).bind("tenant", tenantId).then();
    }

    Mono<Void> fail(UUID tenantId, String failure, String technicalFailure) {
        return database.sql("""
                        update creation
                           set failures = failures + 1, failure = :failure, technical_failure = :technicalFailure
                         where tenant_id = :tenant and state = 'running'
                        """)
                .bind("tenant", tenantId)
                .bind("failure", failure)
                .bind("technicalFailure", technicalFailure)
                .then();
    }

    /** Marks a creation as failed; false when it was not running. */
    Mono<Boolean> giveUp(UUID tenantId) {
        return move("update creation set state = 'failed' where tenant_id = :tenant and state = 'running'", tenantId);
    }

    /** Restarts a creation and clears its failures; false when it was not given up. */
    Mono<Boolean> restart(UUID tenantId) {
        return move("""
                update creation set state = 'running', failures = 0, failure = null, technical_failure = null
                 where tenant_id = :tenant and state = 'failed'
                """, tenantId);
    }

    private Mono<Boolean> move(String sql, UUID tenantId) {
        return database.sql(sql).bind("tenant", tenantId).fetch().rowsUpdated().map(moved -> moved == 1);
    }

    /** Returns the approver of a request; empty where no approval is recorded. In the context of the requester. */
    Mono<Account> approver(UUID requestId) {
        return database.sql("select " + Accounts.COLUMNS + """
                         from request_decision d join account a on a.id = d.decided_by
                        where d.request_id = :request and d.kind = 'approval'
                        order by d.decided_at desc, d.id limit 1""")
                .bind("request", requestId)
                .map(Accounts::account)
                .one();
    }

    /** Clears the request's slug, which the tenant holds from now on. In the context of the requester. */
    Mono<Void> releaseSlug(UUID requestId) {
        return database.sql("update site_request set slug = null where id = :request and slug is not null")
                .bind("request", requestId)
                .then();
    }
}
