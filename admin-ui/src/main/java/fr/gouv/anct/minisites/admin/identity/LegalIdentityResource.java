package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.company.CompanyProposals;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.guide.StepConfirmations;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.PageView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.setting.SettingDescriptor;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.provisioning.creation.RequestedPublishers;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.SharedLegalIdentity;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final SettingDescriptor<LegalIdentity> SETTING = SettingsNavigation.PARTICULARS;

    /** Hidden field with the SIRET whose legal entity the user has accepted. */
    private static final String AGREED = "agreed";

    /** Query parameter that asks for the publisher that the request named. */
    private static final String PUBLISHER = "editeur";

    private static final String REQUESTED = "demande";
    private static final String SAVE = "save";
    private static final String TRIAL = "trial";

    private static final Form<LegalIdentityInput> FORM = Form.of(LegalIdentityInput.class, "legal-identity");

    private final SiteSettings settings;
    private final Standards standards;
    private final SettingResponses responses;
    private final RequestedPublishers publishers;
    private final StepConfirmations confirmations;
    private final CompanyProposals companies;

    LegalIdentityResource(
            SiteSettings settings,
            Standards standards,
            SettingResponses responses,
            RequestedPublishers publishers,
            StepConfirmations confirmations,
            CompanyProposals companies) {
        this.settings = settings;
        this.standards = standards;
        this.responses = responses;
        this.publishers = publishers;
        this.confirmations = confirmations;
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SETTING.pattern(""), new Guard.OfSite(Action.SITE_READ), this::open),
                Route.post(SETTING.pattern(""), new Guard.OfSite(SETTING.action()), this::put));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return settings.of(request.site(), SETTING.part())
                .zipWhen(current -> opened(request, current))
                .map(found -> new LegalIdentityState(
                        FORM.empty(request, found.getT2()), found.getT1().version(), "", null, companies.panel()))
                .flatMap(state -> show(HttpStatus.OK, state))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    /** Returns the stored values; with the publisher that the request named, where a link asks for it. */
    private Mono<LegalIdentityInput> opened(AdmittedRequest request, VersionedSetting<LegalIdentity> current) {
        LegalIdentityInput stored = LegalIdentityInput.of(current.value());
        return request.query(PUBLISHER).filter(REQUESTED::equals).isPresent()
                ? publishers
                        .of(current.stated().legal().publisher())
                        .map(stored::publishedBy)
                        .defaultIfEmpty(stored)
                : Mono.just(stored);
    }

    private Mono<ServerResponse> show(HttpStatus status, LegalIdentityState state) {
        return show(status, state, "");
    }

    /** @param room name of the list to which an empty element is added; empty for none */
    private Mono<ServerResponse> show(HttpStatus status, LegalIdentityState state, String room) {
        AdmittedRequest request = state.form().request();
        return shared(request)
                .zipWhen(shared -> requested(request, shared))
                .flatMap(found -> request.show(
                        status,
                        responses.heading(SETTING, request.site()),
                        screen(state, room, found.getT1(), found.getT2().orElse(null))))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<SharedLegalIdentity> shared(AdmittedRequest request) {
        return Mono.zip(settings.of(request.site(), SETTING.part()), standards.entities())
                .map(both -> SharedLegalIdentity.of(both.getT1(), both.getT2()));
    }

    /** Tells before the launch that the publisher is still the agency, while the request named another entity. */
    private Mono<Optional<LegalIdentityScreen.Requested>> requested(
            AdmittedRequest request, SharedLegalIdentity shared) {
        Organisation publisher = shared.stated().legal().publisher();
        if (request.site().state() != TenantState.PREPARATION) {
            return Mono.just(Optional.empty());
        }
        return publishers
                .of(publisher)
                .map(entity -> Optional.of(new LegalIdentityScreen.Requested(
                        request.message("legal-identity.requested", publisher.name(), entity.name()),
                        responses.editable(request, SETTING)
                                ? Path.query(SETTING.path(request.site()), PUBLISHER, REQUESTED)
                                : null)))
                .defaultIfEmpty(Optional.empty());
    }

    private LegalIdentityScreen screen(
            LegalIdentityState state,
            String room,
            SharedLegalIdentity shared,
            LegalIdentityScreen.@Nullable Requested requested) {
        AdmittedRequest request = state.form().request();
        FormView form = LegalIdentityScreen.form(state.form(), room, shared);
        return new LegalIdentityScreen(
                form,
                responses.editable(request, SETTING)
                        ? null
                        : LegalIdentityScreen.facts(request, form, state.identity()),
                state.version(),
                state.agreed(),
                state.changes() == null ? null : responses.lines(state.changes()),
                entity(state, shared),
                requested,
                state.company(),
                List.of(
                        page(state, shared, "notice", SystemPage.LEGAL_NOTICE),
                        page(state, shared, "privacy", SystemPage.PRIVACY)));
    }

    /** URL where the publisher is corrected for all sites, with permission. */
    private static @Nullable String entity(LegalIdentityState state, SharedLegalIdentity shared) {
        return state.form().request().may(Action.STANDARDS_MANAGE)
                ? shared.entity(state.identity())
                        .map(entity -> "/referentiel/entites?siret=" + entity.siret())
                        .orElse(null)
                : null;
    }

    /** Returns a preview of the page with the typed values, where the URL is not too long; else the current page. */
    private PageView page(LegalIdentityState state, SharedLegalIdentity shared, String id, SystemPage page) {
        AdmittedRequest request = state.form().request();
        LegalIdentity shown = shared.shown(state.identity());
        Optional<String> trial = Constraints.check(shown).isEmpty()
                ? responses.trial(request, SETTING.part(), shown, page.path())
                : Optional.empty();
        return new PageView(id, trial.orElseGet(() -> responses.preview(request, page.path())), trial.isPresent());
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return shared(request)
                .flatMap(shared -> put(request, shared))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, SharedLegalIdentity shared) {
        LegalIdentityInput typed = FORM.sent(request).value();
        LegalIdentityInput sent = CompanyProposals.isTaken(request)
                ? typed.publishedAt(CompanyProposals.name(request), CompanyProposals.address(request))
                : typed;
        LegalIdentityInput shown = LegalIdentityInput.of(shared.restored(sent.identity()));
        LegalIdentityState state = new LegalIdentityState(
                FORM.empty(request, shown.writtenAs(sent)),
                request.field(SettingResponses.VERSION),
                request.field(AGREED),
                null,
                companies.panel());
        String then = request.field("then");
        return switch (then) {
            case SAVE -> save(state, shared);
            case TRIAL -> preview(checked(state, shared));
            case CompanyProposals.LOOK_UP ->
                companies
                        .propose(request, request.field("publisher.siret"))
                        .flatMap(found -> show(HttpStatus.OK, state.with(found)));
            default -> show(HttpStatus.OK, state, then);
        };
    }

    private Mono<ServerResponse> preview(LegalIdentityState checked) {
        return show(checked.form().valid() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, checked);
    }

    private Mono<ServerResponse> save(LegalIdentityState state, SharedLegalIdentity shared) {
        LegalIdentityState checked = checked(state, shared);
        return checked.form().valid() ? change(checked, shared) : show(HttpStatus.UNPROCESSABLE_CONTENT, checked);
    }

    /**
     * Returns the form with its problems. One of them warns before the platform's values replace the typed ones; once
     * it was shown, the SIRET can be saved.
     */
    private static LegalIdentityState checked(LegalIdentityState state, SharedLegalIdentity shared) {
        FormState<LegalIdentityInput> form = state.form();
        List<Problem> problems = new ArrayList<>(form.value().problems());
        shared.problems(state.identity()).forEach(problem -> problems.add(LegalIdentityInput.atField(problem)));
        Optional<LegalEntity> replacing = shared.entity(state.identity())
                .filter(entity ->
                        shared.replaces(state.identity()) && !state.agreed().equals(entity.siret()));
        replacing.ifPresent(entity ->
                problems.add(Problem.of("publisher.siret", "entity", entity.name(), entity.address(), entity.phone())));
        return new LegalIdentityState(
                form.with(problems),
                state.version(),
                replacing.map(LegalEntity::siret).orElse(state.agreed()),
                state.changes(),
                state.company());
    }

    private Mono<ServerResponse> change(LegalIdentityState state, SharedLegalIdentity shared) {
        AdmittedRequest request = state.form().request();
        return settings.change(
                        request.site(), SETTING.part(), state.version(), shared.own(state.identity()), request.actor())
                .flatMap(result -> respond(state, shared, result));
    }

    private Mono<ServerResponse> respond(
            LegalIdentityState state, SharedLegalIdentity shared, SettingChange<LegalIdentity> result) {
        AdmittedRequest request = state.form().request();
        return switch (result) {
            case SettingChange.Done<LegalIdentity> done ->
                responses.done(
                        request,
                        SETTING,
                        done,
                        request.message("legal-identity.changed"),
                        SETTING.path(request.site()));
            case SettingChange.Unchanged<LegalIdentity> _ ->
                confirmations.legalIdentity(request).then(Mono.defer(() -> responses.unchanged(request, SETTING)));
            case SettingChange.Conflict<LegalIdentity> conflict -> merge(state, shared, conflict);
            case SettingChange.TooLarge<LegalIdentity> _, SettingChange.UnknownReferences<LegalIdentity> _ ->
                request.notFound();
        };
    }

    /** Merges the form into the stored value, unless both changed the same field or the form's base is unknown. */
    private Mono<ServerResponse> merge(
            LegalIdentityState state, SharedLegalIdentity shared, SettingChange.Conflict<LegalIdentity> conflict) {
        LegalIdentity seen = conflict.seen();
        String version = conflict.now().version();
        FormState<LegalIdentityInput> form = seen == null
                ? state.form()
                : state.form().merged(stored(seen), stored(conflict.now().stated()));
        return seen != null && form.valid()
                ? save(new LegalIdentityState(form, version, state.agreed(), null, state.company()), shared)
                : show(
                        HttpStatus.CONFLICT,
                        new LegalIdentityState(form, version, state.agreed(), conflict.differences(), state.company()));
    }

    private static LegalIdentityInput stored(LegalIdentity identity) {
        return LegalIdentityInput.of(identity.normalized());
    }
}
