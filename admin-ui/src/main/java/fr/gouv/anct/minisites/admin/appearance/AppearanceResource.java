package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.appearance.AppearanceForm.State;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Apparence » (appearance): a site's appearance, previewed before it is saved. */
@Component
class AppearanceResource implements BackOfficeResource {

    private static final String SAVE = "save";
    private static final String TRIAL = "trial";

    private final SiteSettings settings;
    private final AppearanceForm forms;
    private final SettingResponses responses;
    private final ScreenResponses screens;
    private final Messages messages;

    AppearanceResource(
            SiteSettings settings,
            AppearanceForm forms,
            SettingResponses responses,
            ScreenResponses screens,
            Messages messages) {
        this.settings = settings;
        this.forms = forms;
        this.responses = responses;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(SettingsNavigation.LOOK.action());
        return List.of(
                Route.get(SettingsNavigation.LOOK.pattern(""), arrange, this::show),
                Route.post(SettingsNavigation.LOOK.pattern(""), arrange, this::save),
                Route.get(SettingsNavigation.LOOK.pattern("/apercu"), arrange, this::trial));
    }

    private Mono<VersionedSetting<SiteLook>> now(AdmittedRequest request) {
        return settings.of(request.site(), SettingsNavigation.LOOK.part());
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return now(request)
                .flatMap(current ->
                        show(HttpStatus.OK, request, new State(current, AppearanceInput.of(current.value()), Map.of())))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, State form) {
        return forms.screen(request, form)
                .flatMap(screen -> screens.show(
                        status,
                        request,
                        responses
                                .heading(SettingsNavigation.LOOK, request.site())
                                .erroneous(!form.problems().isEmpty() || form.changes() != null),
                        screen));
    }

    private Mono<ServerResponse> trial(AdmittedRequest request) {
        return now(request)
                .map(current -> forms.trial(request, current.value(), AppearanceInput.of(request.queries())))
                .defaultIfEmpty(new AppearancePreviewScreen(null))
                .flatMap(screens::fragment);
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        AppearanceInput input = AppearanceInput.of(request.form());
        return now(request)
                .flatMap(current -> save(request, current, input))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> save(
            AdmittedRequest request, VersionedSetting<SiteLook> current, AppearanceInput input) {
        // The version of the form, whatever was changed since: the save detects the conflict.
        VersionedSetting<SiteLook> seen =
                new VersionedSetting<>(current.value(), current.stated(), request.field(SettingResponses.VERSION));
        String button = PickerOptions.pressed(request);
        if (button.equals(SAVE)) {
            return change(request, seen, input);
        }
        Map<String, String> problems = button.equals(TRIAL) ? input.problems() : Map.of();
        return problems.isEmpty()
                ? show(HttpStatus.OK, request, new State(seen, input, Map.of()))
                : refuse(request, seen, input, problems);
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request,
            VersionedSetting<SiteLook> seen,
            AppearanceInput input,
            Map<String, String> problems) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, new State(seen, input, problems));
    }

    private Mono<ServerResponse> change(
            AdmittedRequest request, VersionedSetting<SiteLook> seen, AppearanceInput input) {
        Map<String, String> problems = input.problems();
        return problems.isEmpty()
                ? settings.change(
                                request.site(),
                                SettingsNavigation.LOOK.part(),
                                seen.version(),
                                input.look(seen.value()),
                                request.actor())
                        .flatMap(result -> respond(request, seen, input, result))
                : refuse(request, seen, input, problems);
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request,
            VersionedSetting<SiteLook> seen,
            AppearanceInput input,
            SettingChange<SiteLook> result) {
        return switch (result) {
            case SettingChange.Done<SiteLook> done ->
                responses.done(
                        request,
                        SettingsNavigation.LOOK,
                        done,
                        messages.get("appearance.changed"),
                        SettingsNavigation.LOOK.path(request.site()));
            case SettingChange.Unchanged<SiteLook> _ -> responses.unchanged(request, SettingsNavigation.LOOK);
            case SettingChange.Conflict<SiteLook> conflict -> merge(request, input, conflict);
            case SettingChange.TooLarge<SiteLook> _ -> request.notFound();
            // The image is the only reference of an appearance.
            case SettingChange.UnknownReferences<SiteLook> _ ->
                request.notFound(
                        refuse(request, seen, input, Map.of(AppearanceInput.IMAGE, "appearance.problem.image-gone")));
        };
    }

    /** Merges the form into the stored value, unless both changed the same field or the form's base is unknown. */
    private Mono<ServerResponse> merge(
            AdmittedRequest request, AppearanceInput input, SettingChange.Conflict<SiteLook> conflict) {
        VersionedSetting<SiteLook> current = conflict.now();
        if (conflict.seen() == null) {
            return show(
                    HttpStatus.CONFLICT,
                    request,
                    new State(current, input, Map.of(), Map.of(), conflict.differences()));
        }
        AppearanceInput.Merged merged =
                input.merge(AppearanceInput.of(conflict.seen()), AppearanceInput.of(current.value()));
        return merged.conflicts().isEmpty()
                ? change(request, current, merged.typed())
                : show(
                        HttpStatus.CONFLICT,
                        request,
                        new State(current, merged.typed(), Map.of(), merged.conflicts(), conflict.differences()));
    }
}
