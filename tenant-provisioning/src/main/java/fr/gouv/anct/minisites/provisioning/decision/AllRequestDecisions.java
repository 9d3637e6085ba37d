package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cross-tenant repository of decisions, and of the requests that they decide. */
@RowScope(RowOwner.PLATFORM)
interface AllRequestDecisions extends Repository<RecordedDecision, UUID> {

    /** Returns the decisions on a request, oldest first. */
    @Query(RequestDecisions.FIND_BY_REQUEST)
    Flux<RecordedDecision> findByRequest(UUID request);

    @Modifying
    @Query("""
        insert into request_decision (id, request_id, kind, reason, decided_by)
        values (:id, :request, :kind, :reason, :by)
        """)
    Mono<Void> add(UUID id, UUID request, Decision.Kind kind, @Nullable String reason, UUID by);

    /**
     * Compare-and-set on the version: of two concurrent decisions the second is empty. A request that is sent back keeps
     * its answers for the comparison with the next submission.
     *
     * @param corrected the slug that replaces the requested one; null to keep it
     */
    @Query("""
        update site_request r
           set state = :state, version = r.version + 1, updated_at = now(),
               slug = case when :holdsSlug then coalesce(cast(:corrected as text), r.slug) end,
               asked_slug = case when cast(:corrected as text) is null then r.asked_slug else r.slug end,
               answers = r.answers || case when cast(:corrected as text) is null then cast('{}' as jsonb)
                                           else jsonb_build_object('slug', cast(:corrected as text)) end,
               earlier_answers = case when cast(:state as text) = 'changes' then r.answers else r.earlier_answers end,
               tenant_id = case when :approved then gen_random_uuid() end
          from account a
         where a.id = r.requester_id and r.id = :id and r.version = :version
           and r.state = 'submitted' and r.requester_id <> :by
        returning
        """ + RequestWorkflow.COLUMNS)
    Mono<SiteRequest> decide(
            UUID id,
            long version,
            RequestState state,
            boolean holdsSlug,
            boolean approved,
            @Nullable String corrected,
            UUID by);

    @Query("select " + RequestWorkflow.COLUMNS
            + " from site_request r join account a on a.id = r.requester_id where r.id = :id")
    Mono<SiteRequest> findRequest(UUID id);
}
