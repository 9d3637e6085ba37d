package fr.gouv.anct.minisites.admin.api.measurement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.ReportPeriodParameter;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads the curve of one page, where its readers came from, and the downloads of the versions of a document. */
@Component
class PageConsultationApiResource implements BackOfficeResource {

    /** Domains of a response. */
    private static final int MOST_DOMAINS = 1_000;

    private final Drafts drafts;
    private final ConsultationReports reports;
    private final JsonResponses responses;
    private final ReportPeriodParameter period;

    PageConsultationApiResource(
            Drafts drafts, ConsultationReports reports, JsonResponses responses, ReportPeriodParameter period) {
        this.drafts = drafts;
        this.reports = reports;
        this.responses = responses;
        this.period = period;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                        ApiRequests.ROOT + "/sites/{site}/pages/{page}/consultation",
                        new Guard.OfSite(Action.SITE_READ),
                        this::show)
                .documentedBy(ApiOperation.returning(
                                "api.operation.consultation.getPageConsultation", PageConsultationDetails.class)
                        .withQueryParameters(ReportPeriodParameter.NAME)));
    }

    /** A shared section is no page that can be read. */
    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.id("page")
                .flatMap(drafts::head)
                .filter(draft -> draft.page().kind() != PageKind.SECTION)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(draft -> reports.page(draft.page().id(), period.of(request), MOST_DOMAINS))
                .map(PageConsultationDetails::of)
                .flatMap(found -> responses.answer(request, found));
    }
}
