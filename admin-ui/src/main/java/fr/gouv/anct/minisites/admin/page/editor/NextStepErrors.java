package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the errors that prevent the publication or the schedule that was chosen as the step after a save. */
@Component
class NextStepErrors {

    private final ContentChecks checks;
    private final PublicationGate gate;

    NextStepErrors(ContentChecks checks, PublicationGate gate) {
        this.checks = checks;
        this.gate = gate;
    }

    /**
     * Returns the number of errors of a saved draft; 0 where they prevent nothing, for another step than publication,
     * and for accounts that may not publish. Renders the draft, so that it must not be called in a transaction.
     */
    Mono<Integer> of(AdmittedRequest request, Draft draft) {
        UUID revision = draft.revisionId();
        return NextStep.publishes(request) && !revision.equals(draft.publishedRevision())
                ? checks.of(revision)
                        .filterWhen(findings -> gate.open(revision, findings).map(open -> !open))
                        .map(findings -> findings.errors())
                        .defaultIfEmpty(0)
                : Mono.just(0);
    }
}
