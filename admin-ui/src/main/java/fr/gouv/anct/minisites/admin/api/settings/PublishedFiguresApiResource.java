package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.SitePublishedFigures;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces the texts and figures that a team publishes on the page of its site's statistics. */
@Component
class PublishedFiguresApiResource implements BackOfficeResource {

    private static final String FIGURES = ApiRequests.ROOT + "/sites/{site}/published-figures";

    private final SitePublishedFigures figures;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;

    PublishedFiguresApiResource(
            SitePublishedFigures figures,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses) {
        this.figures = figures;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FIGURES, new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.statistics.getPublishedFigures", PublishedFigures.class)),
                Route.put(FIGURES, new Guard.OfSite(Action.SITE_ARRANGE), this::put)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.statistics.savePublishedFigures", PublishedFigures.class)
                                .sends(PublishedFigures.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return figures.find().flatMap(now -> responses.answer(request, now.figures()));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return figures.find()
                .doOnNext(now -> preconditions.require(request, now.figures()))
                .zipWhen(now -> json.read(request, PublishedFigures.class)
                        .map(PublishedFigures::normalized)
                        .map(this::checked))
                .flatMap(both -> replace(request, both.getT1(), both.getT2()));
    }

    private PublishedFigures checked(PublishedFigures sent) {
        List<Problem> found = Constraints.check(sent);
        if (!found.isEmpty()) {
            throw problems.invalid("published-figures", found);
        }
        return sent;
    }

    private Mono<ServerResponse> replace(
            AdmittedRequest request, SitePublishedFigures.Versioned now, PublishedFigures wanted) {
        return wanted.equals(now.figures())
                ? responses.ok(wanted)
                : figures.replace(request.site(), now.version(), wanted, request.actor())
                        .flatMap(done -> done ? responses.ok(wanted) : Mono.error(problems.preconditionFailed()));
    }
}
