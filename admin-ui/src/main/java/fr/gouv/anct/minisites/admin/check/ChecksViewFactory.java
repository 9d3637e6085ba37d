package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks the newest revision of a page, and builds the view of its findings. */
@Component
public class ChecksViewFactory {

    private final ContentChecks checks;
    private final PublicationGate gate;
    private final FindingLabels labels;

    ChecksViewFactory(ContentChecks checks, PublicationGate gate, FindingLabels labels) {
        this.checks = checks;
        this.gate = gate;
        this.labels = labels;
    }

    /** Returns the current findings of the newest revision, with the possible actions. */
    public Mono<ChecksView> of(AdmittedRequest request, Draft head) {
        return Mono.zip(
                        checks.of(head.revisionId()),
                        online(head),
                        gate.waiver(head.revisionId()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> labels.view(
                        request,
                        head,
                        found.getT1(),
                        found.getT2(),
                        found.getT3().orElse(null)));
    }

    /** Returns the findings of the published revision, where it is not the newest. */
    private Mono<Findings> online(Draft head) {
        UUID published = head.publishedRevision();
        return published == null || published.equals(head.revisionId())
                ? Mono.just(new Findings(List.of()))
                : checks.online(head.page().id());
    }
}
