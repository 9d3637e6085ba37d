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
    public Mono<ChecksView> of(AdmittedRequest request, Draft draft) {
        return Mono.zip(
                        checks.of(draft.revisionId()),
                        online(draft),
                        gate.waiver(draft.revisionId()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> labels.view(
                        request,
                        draft,
                        found.getT1(),
                        found.getT2(),
                        found.getT3().orElse(null)));
    }

    /** Returns the findings of the published revision, where it is not the newest. */
    private Mono<Findings> online(Draft draft) {
        UUID published = draft.publishedRevision();
        return published == null || published.equals(draft.revisionId())
                ? Mono.just(new Findings(List.of()))
                : checks.online(draft.page().id());
    }
}
