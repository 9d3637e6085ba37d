package fr.gouv.anct.minisites.admin.api.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.menu.MenuCheck;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.Part;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces the menus of a site. */
@Component
class MenusApiResource implements Resource {

    private static final String MENUS = Api.ROOT + "/sites/{site}/menus";

    private final SettingApiHandler desk;
    private final Problems problems;
    private final Texts texts;

    MenusApiResource(SettingApiHandler desk, Problems problems, Texts texts) {
        this.desk = desk;
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(MENUS, new Guard.OfSite(Action.SITE_READ), call -> desk.show(call, Part.MENUS))
                        .told(Operation.one("api.operation.menus.getMenus", Menus.class)),
                Route.put(MENUS, new Guard.OfSite(Action.SITE_ARRANGE), this::arrange)
                        .told(Operation.one("api.operation.menus.saveMenus", Menus.class)
                                .sends(Menus.class)
                                .ifSeen()));
    }

    private Mono<ServerResponse> arrange(Call call) {
        return desk.change(call, Part.MENUS, (sent, _) -> checked(sent), new Wrong("", texts.say("api.menus.foreign")));
    }

    private Menus checked(Menus sent) {
        Map<String, String> wrong = MenuCheck.problems(sent);
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, pointer -> pointer);
        }
        return sent;
    }
}
