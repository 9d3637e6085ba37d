package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the search results of a picker while the user types. */
@Component
class ChoiceResource implements Resource {

    private final Choices choices;
    private final Screens screens;

    ChoiceResource(Choices choices, Screens screens) {
        this.choices = choices;
        this.screens = screens;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(SettingsNavigation.MENUS.pattern("/pages"), arrange, this::pages),
                Route.get(SettingsNavigation.MENUS.pattern("/images"), arrange, this::images));
    }

    private Mono<ServerResponse> pages(Call call) {
        return choices.pages(
                        call.site(), words(call, "page"), call.query("page").orElse(""))
                .flatMap(screens::fragment);
    }

    private Mono<ServerResponse> images(Call call) {
        return choices.images(
                        call.site(),
                        words(call, "image"),
                        call.query("image").orElse(""),
                        call.query(Choices.NONE).isPresent())
                .flatMap(screens::fragment);
    }

    private static String words(Call call, String what) {
        return call.query(Choices.WORDS + what).orElse("");
    }
}
