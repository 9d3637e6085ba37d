package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/**
 * Repository with which the creation job reads the current tenant's creation, claims its steps and records failure or
 * completion. The last step frees the short name, in the requester's context.
 */
@RowScope({RowOwner.TENANT, RowOwner.ACCOUNT})
interface SiteCreations extends Repository<SiteCreationRow, UUID> {

    /** Condition on the tenant of the transaction: the policy of the platform role does not limit it to one. */
    String CURRENT = "tenant_id = cast(current_setting('app.tenant') as uuid)";

    /** The next attempt is that of its job, while the job waits for it. */
    String SELECT = """
        select c.tenant_id, c.request_id, c.answers, c.state, c.failures, c.failure, c.technical_failure,
               c.started_at, c.finished_at, j.execution_time as next_attempt,
               (select coalesce(jsonb_object_agg(s.step, s.done_at), '{}') from creation_step s
                 where s.tenant_id = c.tenant_id) as done,
               a.id as requester_id, a.email as requester_email, a.given_name as requester_given_name,
               a.usual_name as requester_usual_name, a.platform_role as requester_platform_role
          from creation c join account a on a.id = c.requester_id
          left join scheduled_tasks j on j.task_name = 'creation' and j.task_instance = cast(c.tenant_id as text)
                                     and not j.picked and j.execution_time > now()
        """;

    @Query(SELECT + " where c." + CURRENT)
    Mono<SiteCreationRow> find();

    /** Returns the entity that the request named; empty for a site without a request. */
    @Query("select coalesce(answers ->> 'entity', '') as name, coalesce(answers ->> 'entity-siret', '') as siret"
            + " from creation where " + CURRENT)
    Mono<RequestedEntity> requestedEntity();

    /**
     * Records a step as completed with the current transaction, and clears earlier failures; false when it was
     * completed already. Waits for another node that executes the same step.
     */
    @Query("""
        with claimed as (
            insert into creation_step (step) values (:step) on conflict do nothing returning tenant_id),
        mended as (
            update creation set failure = null, technical_failure = null
             where failure is not null and tenant_id in (select tenant_id from claimed))
        select exists (select from claimed)
        """)
    Mono<Boolean> claim(CreationStep step);

    @Modifying
    @Query("update creation set state = 'done', finished_at = now() where " + CURRENT)
    Mono<Void> finish();

    @Modifying
    @Query("""
        update creation set failures = failures + 1, failure = :failure, technical_failure = :technicalFailure
         where state = 'running' and
        """ + CURRENT)
    Mono<Void> fail(String failure, String technicalFailure);

    /** Marks a creation as failed; false when it was not running. */
    @Modifying
    @Query("update creation set state = 'failed' where state = 'running' and " + CURRENT)
    Mono<Boolean> giveUp();

    /** Restarts a creation and clears its failures; false when it was not given up. */
    @Modifying
    @Query("""
        update creation set state = 'running', failures = 0, failure = null, technical_failure = null
         where state = 'failed' and
        """ + CURRENT)
    Mono<Boolean> restart();

    /** Returns the approver of a request; empty where no approval is recorded. In the context of the requester. */
    @Query("""
        select a.id, a.email, a.given_name, a.usual_name, a.platform_role
          from request_decision d join account a on a.id = d.decided_by
         where d.request_id = :request and d.kind = 'approval'
         order by d.decided_at desc, d.id limit 1
        """)
    Mono<Account> approver(UUID request);

    /** Clears the request's slug, which the tenant holds from now on. In the context of the requester. */
    @Modifying
    @Query("update site_request set slug = null where id = :request and slug is not null")
    Mono<Void> releaseSlug(UUID request);
}
