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
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the API that reads and replaces as a whole the menus of a site: main menu, quick links, footer and partners.
 */
@Component
class MenusApiResource implements BackOfficeResource {

    private static final String MENUS = ApiRequests.ROOT + "/sites/{site}/menus";

    private final SettingApiHandler settings;
    private final ApiProblems problems;
    private final Messages messages;

    MenusApiResource(SettingApiHandler settings, ApiProblems problems, Messages messages) {
        this.settings = settings;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                MENUS,
                                new Guard.OfSite(Action.SITE_READ),
                                request -> settings.show(request, SiteSetting.MENUS))
                        .documentedBy(ApiOperation.returning("api.operation.menus.getMenus", Menus.class)),
                Route.put(MENUS, new Guard.OfSite(Action.SITE_ARRANGE), this::arrange)
                        .documentedBy(ApiOperation.returning("api.operation.menus.saveMenus", Menus.class)
                                .sends(Menus.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> arrange(AdmittedRequest request) {
        return settings.change(
                request,
                SiteSetting.MENUS,
                (sent, _) -> Mono.just(checked(sent)),
                new Violation("", messages.get("api.menus.foreign")));
    }

    private Menus checked(Menus sent) {
        Menus menus = sent.normalized();
        List<Problem> found = Constraints.check(menus);
        if (!found.isEmpty()) {
            throw problems.invalid("menu", found);
        }
        return menus;
    }
}
