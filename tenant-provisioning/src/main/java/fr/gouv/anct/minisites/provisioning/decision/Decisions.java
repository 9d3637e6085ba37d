package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes and reads decisions on requests. */
@Component
@RowScope(value = RowOwner.ACCOUNT, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
public class Decisions {

    private final RequestDecisions decisions;
    private final AllRequestDecisions allDecisions;
    private final CrossTenantScope crossTenant;
    private final DecisionEffects effects;

    Decisions(
            RequestDecisions decisions,
            AllRequestDecisions allDecisions,
            CrossTenantScope crossTenant,
            DecisionEffects effects) {
        this.decisions = decisions;
        this.allDecisions = allDecisions;
        this.crossTenant = crossTenant;
        this.effects = effects;
    }

    /**
     * Decides, notifies the requester, and on approval orders the site, atomically.
     *
     * @param version of the request as it was read
     * @return empty when the request does not exist
     */
    public Mono<DecisionResult> decide(UUID requestId, long version, Decision decision, AuditActor by) {
        List<Problem> problems = Constraints.check(decision);
        if (!problems.isEmpty()) {
            return Mono.just(new DecisionResult.Invalid(problems));
        }
        DecisionTransition transition = DecisionTransition.of(decision);
        Mono<DecisionResult> decided = allDecisions
                .decide(
                        requestId,
                        version,
                        transition.state(),
                        transition.holdsSlug(),
                        decision.approves(),
                        by.requireId())
                .flatMap(request -> effects.apply(request, transition, by).thenReturn(request))
                .map(request -> (DecisionResult) new DecisionResult.Decided(request));
        return crossTenant.write(
                CrossTenantScope.Purpose.REQUESTS, decided.switchIfEmpty(Mono.defer(() -> refusal(requestId, by))));
    }

    private Mono<DecisionResult> refusal(UUID requestId, AuditActor by) {
        return allDecisions
                .findRequest(requestId)
                .map(request -> request.requester().id().equals(by.id())
                        ? new DecisionResult.OwnRequest()
                        : new DecisionResult.Conflict(request));
    }

    /** Returns the decisions on a request of the current account, oldest first. */
    @Transactional(readOnly = true)
    public Flux<RecordedDecision> findOnOwnRequest(UUID requestId) {
        return decisions.findByRequest(requestId);
    }

    /** Returns the decisions on any account's request, oldest first. */
    public Flux<RecordedDecision> findOnAnyRequest(UUID requestId) {
        return crossTenant.read(CrossTenantScope.Purpose.REQUESTS, allDecisions.findByRequest(requestId));
    }
}
