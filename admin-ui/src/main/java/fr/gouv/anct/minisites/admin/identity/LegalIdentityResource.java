package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityForm.State;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Identité et mentions légales » (identity and legal notice): a site's identity and publisher, from which the
 * legal pages are generated.
 */
@Component
class LegalIdentityResource implements BackOfficeResource {

    private static final String SAVE = "save";
    private static final String TRIAL = "trial";

    private final SiteSettings settings;
    private final Standards standards;
    private final LegalIdentityForm forms;
    private final SettingResponses responses;
    private final ScreenResponses screens;
    private final Messages messages;

    LegalIdentityResource(
            SiteSettings settings,
            Standards standards,
            LegalIdentityForm forms,
            SettingResponses responses,
            ScreenResponses screens,
            Messages messages) {
        this.settings = settings;
        this.standards = standards;
        this.forms = forms;
        this.responses = responses;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SettingsNavigation.PARTICULARS.pattern(""), new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(
                        SettingsNavigation.PARTICULARS.pattern(""),
                        new Guard.OfSite(SettingsNavigation.PARTICULARS.action()),
                        this::save));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return settings.of(request.site(), SettingsNavigation.PARTICULARS.part())
                .flatMap(current -> show(
                        HttpStatus.OK,
                        request,
                        new State(current.version(), LegalIdentityInput.of(current.value()), null, Map.of())))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, State form) {
        return shared(request)
                .flatMap(shared -> screens.show(
                        status,
                        request,
                        responses
                                .heading(SettingsNavigation.PARTICULARS, request.site())
                                .erroneous(!form.problems().isEmpty() || form.changes() != null),
                        forms.screen(request, form, shared)))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<SharedLegalIdentity> shared(AdmittedRequest request) {
        return Mono.zip(settings.of(request.site(), SettingsNavigation.PARTICULARS.part()), standards.entities())
                .map(both -> SharedLegalIdentity.of(both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        LegalIdentityInput input = LegalIdentityInput.of(request.form()).tidied();
        return shared(request)
                .flatMap(shared -> dispatch(request, shared.restored(input), shared))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> dispatch(
            AdmittedRequest request, LegalIdentityInput input, SharedLegalIdentity shared) {
        String then = request.field("then");
        String version = request.field(SettingResponses.VERSION);
        return switch (then) {
            case SAVE -> save(request, version, input, shared);
            case TRIAL -> checked(request, version, input, shared, () -> show(request, version, input, null));
            default ->
                show(
                        request,
                        version,
                        input,
                        Stream.of(LegalIdentityList.PROCESSINGS, LegalIdentityList.PROCESSORS)
                                .filter(lines -> lines.code().equals(then))
                                .findFirst()
                                .orElse(null));
        };
    }

    /** Shows the typed values, with an empty line added to a list. */
    private Mono<ServerResponse> show(
            AdmittedRequest request, String version, LegalIdentityInput input, @Nullable LegalIdentityList room) {
        return show(HttpStatus.OK, request, new State(version, input, room, Map.of()));
    }

    private Mono<ServerResponse> save(
            AdmittedRequest request, String version, LegalIdentityInput input, SharedLegalIdentity shared) {
        return checked(request, version, input, shared, () -> change(request, version, input, shared));
    }

    private Mono<ServerResponse> checked(
            AdmittedRequest request,
            String version,
            LegalIdentityInput input,
            SharedLegalIdentity shared,
            Supplier<Mono<ServerResponse>> right) {
        Map<String, String> wrong = input.problems();
        Map<String, String> problems = wrong.isEmpty() ? unheard(request, input, shared) : wrong;
        return problems.isEmpty() ? right.get() : refuse(request, version, input, problems);
    }

    /** Returns a warning before the platform's values replace the typed ones; once shown, the SIRET can be saved. */
    private static Map<String, String> unheard(
            AdmittedRequest request, LegalIdentityInput input, SharedLegalIdentity shared) {
        return shared.replaces(input)
                        && !request.field(LegalIdentityForm.AGREED)
                                .equals(input.get(LegalIdentityField.PUBLISHER_SIRET))
                ? Map.of(LegalIdentityField.PUBLISHER_SIRET.field(), LegalIdentityForm.REPLACES)
                : shared.problems(input);
    }

    private Mono<ServerResponse> change(
            AdmittedRequest request, String version, LegalIdentityInput input, SharedLegalIdentity shared) {
        return settings.change(
                        request.site(),
                        SettingsNavigation.PARTICULARS.part(),
                        version,
                        shared.own(input).particulars(),
                        request.actor())
                .flatMap(result -> respond(request, input, shared, result));
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request, String version, LegalIdentityInput input, Map<String, String> problems) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, new State(version, input, null, problems));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request,
            LegalIdentityInput input,
            SharedLegalIdentity shared,
            SettingChange<LegalIdentity> result) {
        return switch (result) {
            case SettingChange.Done<LegalIdentity> done ->
                responses.done(
                        request,
                        SettingsNavigation.PARTICULARS,
                        done,
                        messages.get("legal-identity.changed"),
                        SettingsNavigation.PARTICULARS.path(request.site()));
            case SettingChange.Unchanged<LegalIdentity> _ ->
                responses.unchanged(request, SettingsNavigation.PARTICULARS);
            case SettingChange.Conflict<LegalIdentity> conflict -> merge(request, input, shared, conflict);
            case SettingChange.TooLarge<LegalIdentity> _, SettingChange.UnknownReferences<LegalIdentity> _ ->
                request.notFound();
        };
    }

    /** Merges the form into the stored value, unless both changed the same field or the form's base is unknown. */
    private Mono<ServerResponse> merge(
            AdmittedRequest request,
            LegalIdentityInput input,
            SharedLegalIdentity shared,
            SettingChange.Conflict<LegalIdentity> conflict) {
        String version = conflict.now().version();
        if (conflict.seen() == null) {
            return show(
                    HttpStatus.CONFLICT,
                    request,
                    new State(version, input, null, Map.of(), Map.of(), conflict.differences()));
        }
        LegalIdentityInput.Merged merged = input.merge(
                LegalIdentityInput.said(conflict.seen()),
                LegalIdentityInput.said(conflict.now().stated()));
        return merged.conflicts().isEmpty()
                ? save(request, version, merged.typed(), shared)
                : show(
                        HttpStatus.CONFLICT,
                        request,
                        new State(version, merged.typed(), null, Map.of(), merged.conflicts(), conflict.differences()));
    }
}
