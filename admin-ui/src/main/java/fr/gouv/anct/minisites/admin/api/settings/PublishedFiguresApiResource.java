package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
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
    private final RowSettingApiHandler settings;
    private final ApiProblems problems;

    PublishedFiguresApiResource(SitePublishedFigures figures, RowSettingApiHandler settings, ApiProblems problems) {
        this.figures = figures;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FIGURES, new Guard.OfSite(Action.SITE_READ), request -> settings.show(request, figures))
                        .documentedBy(ApiOperation.returning(
                                "api.operation.statistics.getPublishedFigures", PublishedFigures.class)),
                Route.put(FIGURES, new Guard.OfSite(Action.SITE_ARRANGE), this::put)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.statistics.savePublishedFigures", PublishedFigures.class)
                                .sends(PublishedFigures.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return settings.put(
                request, figures, PublishedFigures.class, (sent, _) -> Mono.just(checked(sent.normalized())));
    }

    private PublishedFigures checked(PublishedFigures sent) {
        List<Problem> found = Constraints.check(sent);
        if (!found.isEmpty()) {
            throw problems.invalid("published-figures", found);
        }
        return sent;
    }
}
