package fr.gouv.anct.minisites.provisioning.decision;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes and reads decisions on requests. */
@Component
@RowScope(value = RowOwner.ACCOUNT, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
public class Decisions {

    private static final String RECORDED = "select d.kind, d.reason, d.decided_at, " + Accounts.COLUMNS + """
             from request_decision d join account a on a.id = d.decided_by
            where d.request_id = :request order by d.decided_at, d.id""";

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final DecisionEffects effects;

    Decisions(DatabaseClient database, CrossTenantScope crossTenant, DecisionEffects effects) {
        this.database = database;
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
        Mono<DecisionResult> decided = move(requestId, version, transition, by)
                .flatMap(request -> effects.apply(request, transition, by).thenReturn(request))
                .map(request -> (DecisionResult) new DecisionResult.Decided(request));
        return crossTenant.write(
                CrossTenantScope.Purpose.REQUESTS, decided.switchIfEmpty(Mono.defer(() -> refusal(requestId, by))));
    }

    /** Compare-and-set on the version: of two concurrent decisions the second fails. */
    private Mono<SiteRequest> move(UUID requestId, long version, DecisionTransition transition, AuditActor by) {
        return database.sql("""
                        update site_request r
                           set state = :state, version = r.version + 1, updated_at = now(),
                               slug = case when :holds then r.slug end,
                               tenant_id = case when :approved then gen_random_uuid() end
                          from account a
                         where a.id = r.requester_id and r.id = :id and r.version = :version
                           and r.state = 'submitted' and r.requester_id <> :by
                        returning """ + " " + RequestWorkflow.COLUMNS)
                .bind("state", transition.state().code())
                .bind("holds", transition.holdsSlug())
                .bind("approved", transition.decision().approves())
                .bind("id", requestId)
                .bind("version", version)
                .bind("by", by.requireId())
                .map(RequestWorkflow::request)
                .one();
    }

    private Mono<DecisionResult> refusal(UUID requestId, AuditActor by) {
        return database.sql("select " + RequestWorkflow.COLUMNS
                        + " from site_request r join account a on a.id = r.requester_id where r.id = :id")
                .bind("id", requestId)
                .map(RequestWorkflow::request)
                .one()
                .map(request -> request.requester().id().equals(by.id())
                        ? new DecisionResult.OwnRequest()
                        : new DecisionResult.Conflict(request));
    }

    /** Returns the decisions on a request of the current account, oldest first. */
    @Transactional(readOnly = true)
    public Flux<RecordedDecision> findOnOwnRequest(UUID requestId) {
        return recorded(requestId);
    }

    /** Returns the decisions on any account's request, oldest first. */
    public Flux<RecordedDecision> findOnAnyRequest(UUID requestId) {
        return crossTenant.read(CrossTenantScope.Purpose.REQUESTS, recorded(requestId));
    }

    private Flux<RecordedDecision> recorded(UUID requestId) {
        return database.sql(RECORDED)
                .bind("request", requestId)
                .map(Decisions::decision)
                .all();
    }

    private static RecordedDecision decision(Readable row) {
        return new RecordedDecision(
                requireNonNull(row.get("decided_at", Instant.class)),
                Accounts.account(row),
                new Decision(
                        EnumCode.find(Decision.Kind.class, requireNonNull(row.get("kind", String.class)))
                                .orElseThrow(),
                        requireNonNullElse(row.get("reason", String.class), "")));
    }
}
