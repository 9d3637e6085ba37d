package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSettings;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Undoes a change, as long as no other followed. */
@Component
class UndoResource implements BackOfficeResource {

    private final SiteSettings arrangements;
    private final SettingResponses responses;
    private final Messages messages;

    UndoResource(SiteSettings arrangements, SettingResponses responses, Messages messages) {
        this.arrangements = arrangements;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return SettingsNavigation.ALL.stream().map(this::route).toList();
    }

    private Route route(SettingDescriptor<?> place) {
        return Route.post(
                place.pattern(SettingDescriptor.BACK),
                new Guard.OfSite(place.action()),
                request -> takeBack(request, place));
    }

    private <T> Mono<ServerResponse> takeBack(AdmittedRequest request, SettingDescriptor<T> place) {
        return arrangements
                .undo(
                        request.site(),
                        place.part(),
                        request.field(SettingResponses.VERSION),
                        request.field(SettingResponses.FORMER),
                        request.actor())
                .flatMap(result -> answer(request, place, result))
                .switchIfEmpty(Mono.defer(() -> responses.refused(request, place, "arrangement.forgotten")));
    }

    private <T> Mono<ServerResponse> answer(
            AdmittedRequest request, SettingDescriptor<T> place, SettingChange<T> result) {
        return switch (result) {
            case SettingChange.Done<T> done ->
                responses.done(
                        request, place, done, messages.get("arrangement.taken-back"), place.path(request.site()));
            case SettingChange.Unchanged<T> _ -> responses.unchanged(request, place);
            case SettingChange.Conflict<T> overtaken -> responses.conflict(request, place, overtaken);
            case SettingChange.TooLarge<T> _ -> responses.refused(request, place, "arrangement.heavy");
            case SettingChange.UnknownReferences<T> _ -> responses.refused(request, place, "arrangement.gone");
        };
    }
}
