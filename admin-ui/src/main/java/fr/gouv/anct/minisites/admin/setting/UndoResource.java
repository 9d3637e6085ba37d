package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSettings;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Restores the former value of a site setting (menus, appearance, identity, directory entry), unless another change has
 * followed.
 */
@Component
class UndoResource implements BackOfficeResource {

    private final SiteSettings settings;
    private final SettingResponses responses;

    UndoResource(SiteSettings settings, SettingResponses responses) {
        this.settings = settings;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        return SettingsNavigation.ALL.stream().map(this::route).toList();
    }

    private Route route(SettingDescriptor<?> descriptor) {
        return Route.post(
                descriptor.pattern(SettingDescriptor.BACK),
                new Guard.OfSite(descriptor.action()),
                request -> takeBack(request, descriptor));
    }

    private <T> Mono<ServerResponse> takeBack(AdmittedRequest request, SettingDescriptor<T> descriptor) {
        return settings.undo(
                        request.site(),
                        descriptor.part(),
                        request.field(SettingResponses.VERSION),
                        request.field(SettingResponses.FORMER),
                        request.actor())
                .flatMap(result -> respond(request, descriptor, result))
                .switchIfEmpty(Mono.defer(() -> responses.refused(request, descriptor, "setting.undo-expired")));
    }

    private <T> Mono<ServerResponse> respond(
            AdmittedRequest request, SettingDescriptor<T> descriptor, SettingChange<T> result) {
        return switch (result) {
            case SettingChange.Done<T> done -> responses.undone(request, descriptor, done);
            case SettingChange.Unchanged<T> _ -> responses.unchanged(request, descriptor);
            case SettingChange.Conflict<T> conflict -> responses.conflict(request, descriptor, conflict);
            case SettingChange.TooLarge<T> _ -> responses.refused(request, descriptor, "setting.too-large");
            case SettingChange.UnknownReferences<T> _ ->
                responses.refused(request, descriptor, "setting.reference-missing");
        };
    }
}
