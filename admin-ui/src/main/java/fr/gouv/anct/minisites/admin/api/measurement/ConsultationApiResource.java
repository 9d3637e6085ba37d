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
import fr.gouv.anct.minisites.measurement.report.ConsultationReports;
import fr.gouv.anct.minisites.measurement.report.FallingPage;
import fr.gouv.anct.minisites.measurement.report.FileDownloads;
import fr.gouv.anct.minisites.measurement.report.MissedSearch;
import fr.gouv.anct.minisites.measurement.report.MissingAddress;
import fr.gouv.anct.minisites.measurement.report.ReadPage;
import fr.gouv.anct.minisites.measurement.report.ReferrerDomain;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.measurement.report.ToolClicks;
import fr.gouv.anct.minisites.measurement.report.UnreadPage;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the figures and the lists of the consultation of a site, for the last 30 days unless a period is asked for. */
@Component
class ConsultationApiResource implements BackOfficeResource {

    private static final String CONSULTATION = ApiRequests.ROOT + "/sites/{site}/consultation";
    private static final Guard READ = new Guard.OfSite(Action.SITE_READ);

    /** Elements of a list. */
    private static final int MOST = 1_000;

    private final ConsultationReports reports;
    private final JsonResponses responses;
    private final ReportPeriodParameter period;

    ConsultationApiResource(ConsultationReports reports, JsonResponses responses, ReportPeriodParameter period) {
        this.reports = reports;
        this.responses = responses;
        this.period = period;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CONSULTATION, READ, this::show)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.consultation.getConsultation", ConsultationDetails.class)
                                .withQueryParameters(ReportPeriodParameter.NAME)),
                list("/pages", reports::mostRead)
                        .documentedBy(described("api.operation.consultation.listReadPages", ReadPage.class)),
                list("/unread-pages", reports::unread)
                        .documentedBy(described("api.operation.consultation.listUnreadPages", UnreadPage.class)),
                list("/falling-pages", reports::falling)
                        .documentedBy(described("api.operation.consultation.listFallingPages", FallingPage.class)),
                list("/domains", reports::domains)
                        .documentedBy(described("api.operation.consultation.listDomains", ReferrerDomain.class)),
                list("/downloads", reports::downloads)
                        .documentedBy(described("api.operation.consultation.listDownloads", FileDownloads.class)),
                list("/tool-clicks", reports::toolClicks)
                        .documentedBy(described("api.operation.consultation.listToolClicks", ToolClicks.class)),
                list("/missed-searches", reports::missedSearches)
                        .documentedBy(described("api.operation.consultation.listMissedSearches", MissedSearch.class)),
                list("/unclicked-searches", reports::unclickedSearches)
                        .documentedBy(
                                described("api.operation.consultation.listUnclickedSearches", MissedSearch.class)),
                list("/missing-addresses", reports::missingAddresses)
                        .documentedBy(
                                described("api.operation.consultation.listMissingAddresses", MissingAddress.class)));
    }

    private static ApiOperation described(String words, Class<?> element) {
        return ApiOperation.returningList(words, ApiOperation.Shape.LIST, element, ReportPeriodParameter.NAME);
    }

    private <T> Route list(String below, BiFunction<ReportPeriod, Integer, Flux<T>> rows) {
        return Route.get(
                CONSULTATION + below,
                READ,
                request -> rows.apply(period.of(request), MOST)
                        .collectList()
                        .flatMap(found -> responses.answer(request, found)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return reports.report(period.of(request))
                .map(ConsultationDetails::of)
                .flatMap(found -> responses.answer(request, found));
    }
}
