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
import fr.gouv.anct.minisites.measurement.report.FallingSite;
import fr.gouv.anct.minisites.measurement.report.FleetConsultation;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.measurement.report.UnvisitedSite;
import fr.gouv.anct.minisites.measurement.report.VisitedSite;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the sums and the lists of the consultation of all sites, for the last 30 days unless a period is asked for. */
@Component
class FleetConsultationApiResource implements BackOfficeResource {

    private static final String CONSULTATION = ApiRequests.ROOT + "/consultation";
    private static final Guard READ = new Guard.SignedIn(Action.FLEET_READ);

    /** Elements of a list. */
    private static final int MOST = 10_000;

    private final FleetConsultation fleet;
    private final JsonResponses responses;
    private final ReportPeriodParameter period;

    FleetConsultationApiResource(FleetConsultation fleet, JsonResponses responses, ReportPeriodParameter period) {
        this.fleet = fleet;
        this.responses = responses;
        this.period = period;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CONSULTATION, READ, this::show)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.consultation.getFleetConsultation", ConsultationDetails.class)
                                .withQueryParameters(ReportPeriodParameter.NAME)),
                list("/sites", fleet::mostVisited)
                        .documentedBy(described("api.operation.consultation.listVisitedSites", VisitedSite.class)),
                list("/falling-sites", fleet::falling)
                        .documentedBy(described("api.operation.consultation.listFallingSites", FallingSite.class)),
                list("/unvisited-sites", (_, most) -> fleet.unvisited(most))
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.consultation.listUnvisitedSites",
                                ApiOperation.Shape.LIST,
                                UnvisitedSite.class)));
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
        return fleet.report(period.of(request))
                .map(ConsultationDetails::of)
                .flatMap(found -> responses.answer(request, found));
    }
}
