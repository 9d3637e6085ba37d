package fr.gouv.anct.minisites.admin.api.feedback;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.ReportPeriodParameter;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.feedback.FeedbackReports;
import fr.gouv.anct.minisites.feedback.PageFeedback;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the API that reads what visitors answer when a page asks them if it is useful. */
@Component
class FeedbackApiResource implements BackOfficeResource {

    /** Pages of one response: those that are not useful to most visitors. */
    private static final int MOST = 1_000;

    private final FeedbackReports reports;
    private final JsonResponses responses;
    private final ReportPeriodParameter period;

    FeedbackApiResource(FeedbackReports reports, JsonResponses responses, ReportPeriodParameter period) {
        this.reports = reports;
        this.responses = responses;
        this.period = period;
    }

    /**
     * Answers of visitors in a period.
     *
     * @param period code of the period, as in the query
     * @param total number of pages with answers
     * @param pages those that are not useful to most visitors first, a thousand at most
     */
    record FeedbackReport(String period, long total, List<PageFeedback> pages) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ApiRequests.ROOT + "/sites/{site}/feedback", new Guard.OfSite(Action.SITE_READ), this::read)
                        .documentedBy(ApiOperation.returning("api.operation.feedback.getFeedback", FeedbackReport.class)
                                .withQueryParameters(ReportPeriodParameter.NAME)));
    }

    private Mono<ServerResponse> read(AdmittedRequest request) {
        ReportPeriod asked = period.of(request);
        return reports.page(request.site(), asked, 1, MOST)
                .map(found -> new FeedbackReport(asked.code(), found.total(), found.items()))
                .flatMap(report -> responses.answer(request, report));
    }
}
