package fr.gouv.anct.minisites.admin.sitedirectory;

import fr.gouv.anct.minisites.admin.component.SummaryList;
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
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.SettingDescriptor;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.territory.TerritoryField;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Annuaire des sites » of a site: its sentence, themes, audiences and territories in the directory on the portal. */
@Component
class DirectoryEntryResource implements BackOfficeResource {

    private static final SettingDescriptor<DirectoryEntry> SETTING = SettingsNavigation.DIRECTORY;
    private static final Form<DirectoryEntryInput> FORM =
            Form.of(DirectoryEntryInput.class, "directory").showing(TerritoryField.ALL, TerritoryField::completing);

    private final SiteSettings settings;
    private final SiteDirectory directory;
    private final Territories territories;
    private final SettingResponses responses;

    DirectoryEntryResource(
            SiteSettings settings, SiteDirectory directory, Territories territories, SettingResponses responses) {
        this.settings = settings;
        this.directory = directory;
        this.territories = territories;
        this.responses = responses;
    }

    @Bean
    static SideNavigationItem directoryEntryItem() {
        return new SideNavigationItem(Group.PRESENTATION, 35, SETTING.key(), SETTING.path(), SETTING.action());
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(SETTING.action());
        return List.of(Route.get(SETTING.path(), arrange, this::open), Route.post(SETTING.path(), arrange, this::save));
    }

    /**
     * The entry of a site in the directory.
     *
     * @param form null while it cannot be changed
     * @param facts its values, in place of the form; null beside it
     * @param cancelHref the site
     */
    record DirectoryEntryScreen(
            @Nullable FormView form, @Nullable SummaryList facts, String cancelHref) implements Screen {

        @Override
        public String template() {
            return "sitedirectory/page";
        }
    }

    private Mono<VersionedSetting<DirectoryEntry>> now(AdmittedRequest request) {
        return settings.of(request.site(), SETTING.part());
    }

    private Mono<DirectoryEntryInput> input(DirectoryEntry entry, Terms terms) {
        return territories
                .find(entry.territories().stream()
                        .flatMap(code -> TermRef.find(Vocabulary.TERRITORY.code() + ":" + code).stream())
                        .toList())
                .map(found -> DirectoryEntryInput.of(entry.current(terms), found));
    }

    private static Form<DirectoryEntryInput> form(Terms terms) {
        return FORM.choosing("themes", Option.of(terms.offered(Vocabulary.THEME)))
                .choosing("audiences", Option.of(terms.offered(Vocabulary.AUDIENCE)));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        Terms terms = directory.terms();
        return now(request)
                .flatMap(now -> input(now.value(), terms))
                .flatMap(input -> show(HttpStatus.OK, form(terms).opened(request, input)))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<DirectoryEntryInput> state) {
        AdmittedRequest request = state.request();
        FormView form = state.view();
        boolean editable = responses.editable(request, SETTING);
        return request.show(
                status,
                request.heading(SETTING.key()),
                new DirectoryEntryScreen(
                        editable ? form : null,
                        editable ? null : facts(request, form),
                        Paths.SITE.link(request.site())));
    }

    private static SummaryList facts(AdmittedRequest request, FormView form) {
        return new SummaryList(List.of(new SummaryList.Section(
                "entry",
                request.message("directory.entry"),
                null,
                form.fields().stream()
                        .map(field -> new SummaryList.Line(field.label(), value(field)))
                        .toList())));
    }

    private static String value(FieldView field) {
        return field.options().isEmpty()
                ? field.value()
                : field.options().stream()
                        .filter(option -> field.ticked().contains(option.value()))
                        .map(Option::label)
                        .collect(Collectors.joining(", "));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        Terms terms = directory.terms();
        return now(request)
                .zipWhen(now -> input(now.value(), terms))
                .flatMap(both -> form(terms)
                        .sent(request, both.getT2())
                        .answer(this::show, form -> change(request, both.getT1(), form, terms)))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> change(
            AdmittedRequest request,
            VersionedSetting<DirectoryEntry> now,
            FormState<DirectoryEntryInput> form,
            Terms terms) {
        return TypedTerritories.find(form.value().names(), DirectoryEntry.MOST_TERRITORIES, territories)
                .flatMap(typed -> change(request, now, form, typed, terms));
    }

    private Mono<ServerResponse> change(
            AdmittedRequest request,
            VersionedSetting<DirectoryEntry> now,
            FormState<DirectoryEntryInput> form,
            TypedTerritories typed,
            Terms terms) {
        DirectoryEntry sent = form.value().entry(typed);
        List<Problem> problems = new ArrayList<>(sent.problems(terms));
        typed.problem(TerritoryField.ALL).ifPresent(problems::add);
        problems.addAll(Constraints.check(sent));
        return problems.isEmpty()
                ? change(
                        request,
                        now,
                        sent.current(terms).keepingUnknown(now.value(), terms).withTerritories(sent.territories()))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems));
    }

    private Mono<ServerResponse> change(
            AdmittedRequest request, VersionedSetting<DirectoryEntry> now, DirectoryEntry wanted) {
        return settings.change(request.site(), SETTING.part(), now.version(), wanted, request.actor())
                .flatMap(result -> respond(request, result));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, SettingChange<DirectoryEntry> result) {
        return switch (result) {
            case SettingChange.Done<DirectoryEntry> done ->
                responses.done(
                        request, SETTING, done, request.message("directory.changed"), SETTING.path(request.site()));
            case SettingChange.Unchanged<DirectoryEntry> _ -> responses.unchanged(request, SETTING);
            // Another write came between read and write: the form is merged once more.
            case SettingChange.Conflict<DirectoryEntry> _ -> save(request);
            case SettingChange.TooLarge<DirectoryEntry> _, SettingChange.UnknownReferences<DirectoryEntry> _ ->
                request.notFound();
        };
    }
}
