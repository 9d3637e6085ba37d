package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import fr.gouv.anct.minisites.admin.setting.SettingDescriptor;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SettingDifference;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Apparence » (appearance): a site's appearance, previewed before it is saved. */
@Component
class AppearanceResource implements BackOfficeResource {

    private static final SettingDescriptor<SiteLook> LOOK = SettingsNavigation.LOOK;
    private static final Path.One<Tenant> TRIAL = LOOK.path().at("/apercu");
    private static final String IMAGE = "image";

    private static final Form<AppearanceInput> FORM = Form.of(AppearanceInput.class, "appearance")
            .as(FieldView.Kind.SWATCHES, "accent")
            .as(FieldView.Kind.URL, "opinionUrl");

    private final SiteSettings settings;
    private final PickerOptions images;
    private final SettingResponses responses;

    AppearanceResource(SiteSettings settings, PickerOptions images, SettingResponses responses) {
        this.settings = settings;
        this.images = images;
        this.responses = responses;
    }

    @Bean
    static SideNavigationItem siteLookEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 20, LOOK.key(), LOOK.path(), LOOK.action());
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(LOOK.action());
        return List.of(
                Route.get(LOOK.path(), arrange, this::open),
                Route.post(LOOK.path(), arrange, this::save),
                Route.get(TRIAL, arrange, this::trial));
    }

    /**
     * The form and what it is based on.
     *
     * @param seen the value with its version
     * @param changes of other users meanwhile; null when there are none
     */
    private record Edited(
            VersionedSetting<SiteLook> seen,
            FormState<AppearanceInput> form,
            @Nullable List<SettingDifference> changes) {

        Edited(VersionedSetting<SiteLook> seen, FormState<AppearanceInput> form) {
            this(seen, form, null);
        }
    }

    /**
     * The appearance of a site.
     *
     * @param form in which the search for the logo stands for the field of the logo
     * @param version of the appearance that the form is based on
     * @param changes of other users meanwhile; null when there are none
     * @param editable whether it can be changed now
     */
    record AppearanceScreen(
            Tenant site,
            FormView form,
            String version,
            @Nullable List<String> changes,
            PickerScreen logo,
            PreviewScreen trial,
            boolean editable)
            implements Screen {

        public String action() {
            return LOOK.path(site);
        }

        /** Returns the fields about the header, before the logo. */
        public List<FieldView> header() {
            return form.fields("brandBlock", "options");
        }

        /** Returns the fields about the pages. */
        public List<FieldView> pages() {
            return form.fields("accent", "sideMenu", "cards", "tiles");
        }

        /** Returns the fields about the feedback of visitors. */
        public List<FieldView> opinions() {
            return form.fields("feedback", "opinionUrl");
        }

        /** Returns where the preview of the form is requested while the user types. */
        public String trialHref() {
            return TRIAL.link(site);
        }

        @Override
        public String template() {
            return "appearance/page";
        }
    }

    /**
     * Preview of the home page with an unsaved appearance.
     *
     * @param href on the preview host; null while the form has a problem
     */
    record PreviewScreen(@Nullable String href) implements Screen {

        @Override
        public String template() {
            return "appearance/preview";
        }
    }

    private static Form<AppearanceInput> form(AdmittedRequest request) {
        Stream<Option> none =
                Stream.of(new Option(AppearanceInput.NO_ACCENT, request.message("appearance.field.accent.none")));
        Stream<Option> accents = Arrays.stream(Accent.values())
                .map(EnumCode::of)
                .map(code -> new Option(code, request.message("accent." + code)));
        return FORM.choosing("accent", Stream.concat(none, accents).toList());
    }

    private Mono<VersionedSetting<SiteLook>> now(AdmittedRequest request) {
        return settings.of(request.site(), LOOK.part());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return now(request)
                .map(now -> new Edited(now, form(request).empty(request, AppearanceInput.of(now.value()))))
                .flatMap(edited -> show(HttpStatus.OK, edited))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> show(Edited edited) {
        return show(edited.form().valid() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, edited);
    }

    private Mono<ServerResponse> show(HttpStatus status, Edited edited) {
        AdmittedRequest request = edited.form().request();
        return images.images(request, edited.form().texts().getOrDefault(IMAGE, ""), true)
                .flatMap(found -> request.show(status, request.heading(LOOK.key()), screen(request, edited, found)));
    }

    private AppearanceScreen screen(AdmittedRequest request, Edited edited, PickerScreen found) {
        FormView form = edited.form().view();
        List<SettingDifference> changes = edited.changes();
        PickerScreen logo = changes != null && edited.form().problems().containsKey(IMAGE)
                ? found.withError(request.message("appearance.problem.image-overtaken"))
                : found.withErrorOf(form);
        return new AppearanceScreen(
                request.site(),
                logo.within(form),
                edited.seen().version(),
                changes == null ? null : responses.lines(changes),
                logo,
                preview(request, edited.seen().value(), edited.form().value()),
                responses.editable(request, LOOK));
    }

    private PreviewScreen preview(AdmittedRequest request, SiteLook now, AppearanceInput input) {
        return new PreviewScreen(
                Constraints.check(input).isEmpty()
                        ? responses
                                .trial(request, LOOK.part(), input.look(now), "/")
                                .orElse(null)
                        : null);
    }

    private Mono<ServerResponse> trial(AdmittedRequest request) {
        AppearanceInput input =
                form(request).sent(request.with(request.queries())).value();
        return now(request)
                .map(now -> preview(request, now.value(), input))
                .defaultIfEmpty(new PreviewScreen(null))
                .flatMap(request.screens()::fragment);
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return now(request)
                .flatMap(now -> save(request, now))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> save(AdmittedRequest request, VersionedSetting<SiteLook> now) {
        // The version of the form, whatever was changed since: the save detects the conflict.
        VersionedSetting<SiteLook> seen =
                new VersionedSetting<>(now.value(), now.stated(), request.field(SettingResponses.VERSION));
        FormState<AppearanceInput> sent = form(request).sent(request);
        return switch (PickerOptions.pressed(request)) {
            case "save" -> change(new Edited(seen, sent));
            case "trial" -> show(new Edited(seen, sent.checked()));
            default -> show(HttpStatus.OK, new Edited(seen, sent));
        };
    }

    private Mono<ServerResponse> change(Edited sent) {
        Edited edited = new Edited(sent.seen(), sent.form().checked());
        AdmittedRequest request = edited.form().request();
        VersionedSetting<SiteLook> seen = edited.seen();
        return edited.form().valid()
                ? settings.change(
                                request.site(),
                                LOOK.part(),
                                seen.version(),
                                edited.form().value().look(seen.value()),
                                request.actor())
                        .flatMap(result -> respond(request, edited, result))
                : show(edited);
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, Edited edited, SettingChange<SiteLook> result) {
        return switch (result) {
            case SettingChange.Done<SiteLook> done ->
                responses.done(request, LOOK, done, request.message("appearance.changed"), LOOK.path(request.site()));
            case SettingChange.Unchanged<SiteLook> _ -> responses.unchanged(request, LOOK);
            case SettingChange.Conflict<SiteLook> conflict -> merge(edited.form(), conflict);
            case SettingChange.TooLarge<SiteLook> _ -> request.notFound();
            // The image is the only reference of an appearance.
            case SettingChange.UnknownReferences<SiteLook> _ ->
                request.notFound(show(new Edited(edited.seen(), edited.form().with(Problem.of(IMAGE, "gone")))));
        };
    }

    /** Merges the form into the stored value, unless both changed the same field or the form's base is unknown. */
    private Mono<ServerResponse> merge(FormState<AppearanceInput> form, SettingChange.Conflict<SiteLook> conflict) {
        VersionedSetting<SiteLook> now = conflict.now();
        SiteLook seen = conflict.seen();
        FormState<AppearanceInput> merged =
                seen == null ? form : form.merged(AppearanceInput.of(seen), AppearanceInput.of(now.value()));
        return seen != null && merged.valid()
                ? change(new Edited(now, merged))
                : show(HttpStatus.CONFLICT, new Edited(now, merged, conflict.differences()));
    }
}
