package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the API that reads and replaces as a whole the appearance of a site: brand block, operator logo, accent,
 * header options, cards.
 */
@Component
class AppearanceApiResource implements BackOfficeResource {

    private static final String LOOK = ApiRequests.ROOT + "/sites/{site}/appearance";
    private static final String LOGO = "/operatorLogo";

    private final SettingApiHandler settings;
    private final ApiProblems problems;
    private final Messages messages;

    AppearanceApiResource(SettingApiHandler settings, ApiProblems problems, Messages messages) {
        this.settings = settings;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LOOK, new Guard.OfSite(Action.SITE_READ), request -> settings.show(request, SiteSetting.LOOK))
                        .documentedBy(ApiOperation.returning("api.operation.appearance.getAppearance", SiteLook.class)),
                Route.put(LOOK, new Guard.OfSite(Action.SITE_ARRANGE), this::change)
                        .documentedBy(ApiOperation.returning("api.operation.appearance.saveAppearance", SiteLook.class)
                                .sends(SiteLook.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return settings.change(
                request,
                SiteSetting.LOOK,
                (sent, current) -> Mono.just(checked(sent, current.value())),
                new Violation(LOGO, messages.get("appearance.problem.image-choice")));
    }

    private SiteLook checked(SiteLook sent, SiteLook now) {
        SiteLook look = sent.normalized();
        List<Problem> found = new ArrayList<>(Constraints.check(look));
        found.addAll(look.problemsOfChange(now));
        if (!found.isEmpty()) {
            throw problems.invalid("appearance", found);
        }
        return look;
    }
}
