package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the results of a page or image picker as an HTML fragment while the user types, in the menu entry and
 * appearance forms.
 */
@Component
class PickerResource implements BackOfficeResource {

    private final PickerOptions options;

    PickerResource(PickerOptions options) {
        this.options = options;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(SettingsNavigation.MENUS.pattern("/pages"), arrange, this::pages),
                Route.get(SettingsNavigation.MENUS.pattern("/images"), arrange, this::images));
    }

    private Mono<ServerResponse> pages(AdmittedRequest request) {
        return options.pages(request, request.query("page").orElse("")).flatMap(request.screens()::fragment);
    }

    private Mono<ServerResponse> images(AdmittedRequest request) {
        return options.images(
                        request,
                        request.query("image").orElse(""),
                        request.query(PickerOptions.NONE).isPresent())
                .flatMap(request.screens()::fragment);
    }
}
