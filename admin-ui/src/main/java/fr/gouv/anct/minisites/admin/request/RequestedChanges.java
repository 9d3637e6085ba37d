package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.decision.RecordedDecision;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the reason for which central communications requested changes, shown while the requester makes them. */
@Component
class RequestedChanges {

    private final Decisions decisions;

    RequestedChanges(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Returns the last reason, as typed; empty unless changes were requested since the submission. */
    Mono<Optional<String>> of(SiteRequest request) {
        return request.state() == RequestState.CHANGES && !request.recalled()
                ? reasons(decisions.findOnOwnRequest(request.id()))
                        .takeLast(1)
                        .singleOrEmpty()
                        .singleOptional()
                : Mono.just(Optional.empty());
    }

    private static Flux<String> reasons(Flux<RecordedDecision> recorded) {
        return recorded.map(RecordedDecision::decision)
                .filter(decision -> decision.kind() == Decision.Kind.CHANGES)
                .map(Decision::reason);
    }
}
