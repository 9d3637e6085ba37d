package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.AddressCheck;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides on a submitted site request, with journal entry, letter and creation order in one transaction, and returns
 * past decisions.
 */
@Component
@RowScope(value = RowOwner.ACCOUNT, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
public class Decisions {

    private final RequestDecisions decisions;
    private final AllRequestDecisions allDecisions;
    private final CrossTenantScope crossTenant;
    private final AddressAvailability availability;
    private final DecisionEffects effects;

    Decisions(
            RequestDecisions decisions,
            AllRequestDecisions allDecisions,
            CrossTenantScope crossTenant,
            AddressAvailability availability,
            DecisionEffects effects) {
        this.decisions = decisions;
        this.allDecisions = allDecisions;
        this.crossTenant = crossTenant;
        this.availability = availability;
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
        return decide(requestId, version, decision, null, by);
    }

    /**
     * Approves a request as {@link #decide}, under a slug that is checked as that of a submission and may differ from
     * the requested one: the requester is notified of the difference.
     *
     * @param request as it was read
     * @param typed the slug, alone or in a full URL; one that is not available is {@link DecisionResult.Invalid}, also
     *     when another request takes it at the same time
     * @return empty when the request does not exist
     */
    public Mono<DecisionResult> approve(SiteRequest request, Decision approval, String typed, AuditActor by) {
        List<Problem> problems = Constraints.check(approval);
        return problems.isEmpty()
                ? availability.check(typed, request.id()).flatMap(check -> approve(request, approval, check, by))
                : Mono.just(new DecisionResult.Invalid(problems));
    }

    private Mono<DecisionResult> approve(SiteRequest request, Decision approval, AddressCheck check, AuditActor by) {
        return switch (check) {
            case AddressCheck.Refused(Problem problem) -> Mono.just(new DecisionResult.Invalid(List.of(problem)));
            case AddressCheck.Free free ->
                decide(request.id(), request.version(), approval, SlugCorrection.of(request, free.slug()), by)
                        .onErrorResume(AddressAvailability::isSlugTaken, _ -> taken(request, free));
        };
    }

    private Mono<DecisionResult> taken(SiteRequest request, AddressCheck.Free free) {
        return availability
                .findProblem(free.slug().value(), request.id())
                .map(problem -> new DecisionResult.Invalid(List.of(problem)));
    }

    private Mono<DecisionResult> decide(
            UUID requestId, long version, Decision decision, @Nullable SlugCorrection correction, AuditActor by) {
        DecisionTransition transition = DecisionTransition.of(decision);
        Mono<DecisionResult> decided = allDecisions
                .decide(
                        requestId,
                        version,
                        transition.state(),
                        transition.holdsSlug(),
                        decision.approves(),
                        correction == null ? null : correction.to(),
                        by.requireId())
                .flatMap(request ->
                        effects.apply(request, transition, correction, by).thenReturn(request))
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
