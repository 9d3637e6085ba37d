package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.ContentLocation;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns the current findings of the checks in the newest version of a page. */
@Component
class PageChecksApiResource implements BackOfficeResource {

    private final ApiPublicationResponses publications;
    private final ContentChecks checks;
    private final PublicationGate gate;
    private final FindingLabels labels;
    private final JsonResponses responses;

    PageChecksApiResource(
            ApiPublicationResponses publications,
            ContentChecks checks,
            PublicationGate gate,
            FindingLabels labels,
            JsonResponses responses) {
        this.publications = publications;
        this.checks = checks;
        this.gate = gate;
        this.labels = labels;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiPageUrls.CHECKS, new Guard.OfSite(Action.SITE_READ), this::show)
                .documentedBy(
                        ApiOperation.returning("api.operation.checks.getChecks", FindingDetails.FindingList.class)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return publications
                .standing(request)
                .flatMap(status -> found(status.head()))
                .flatMap(found -> responses.answer(request, found));
    }

    private Mono<FindingDetails.FindingList> found(RevisionSummary head) {
        return checks.of(head.id())
                .zipWhen(findings -> gate.open(head.id(), findings))
                .map(both -> new FindingDetails.FindingList(
                        head.number(),
                        !both.getT2(),
                        both.getT1().all().stream().map(this::document).toList()));
    }

    private FindingDetails document(Finding finding) {
        ContentLocation.InSharedSection shared = finding.spot().shared();
        return new FindingDetails(
                finding.severity(),
                finding.flaw(),
                FindingDetails.pointer(finding),
                labels.label(finding),
                shared == null ? null : shared.section());
    }
}
