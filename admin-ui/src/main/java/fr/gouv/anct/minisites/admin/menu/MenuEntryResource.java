package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import fr.gouv.anct.minisites.admin.setting.SettingDescriptor;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.navigation.MenuChange;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows and processes the form that adds or edits one entry in the menus of a site: its label, target, logo and
 * position.
 */
@Component
class MenuEntryResource implements BackOfficeResource {

    private static final SettingDescriptor<Menus> MENUS = SettingsNavigation.MENUS;
    /** Form of an entry: of a new one with {@code dans} and {@code genre}, of an existing one with {@code entree}. */
    static final Path.One<Tenant> ENTRY = MENUS.path().at("/entree");

    private static final String PLACE = "place";

    private final MenuEditing editing;
    private final PickerOptions options;
    private final SettingResponses responses;

    MenuEntryResource(MenuEditing editing, PickerOptions options, SettingResponses responses) {
        this.editing = editing;
        this.options = options;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(MENUS.action());
        return List.of(Route.get(ENTRY, arrange, this::open), Route.post(ENTRY, arrange, this::save));
    }

    /**
     * The form of a menu entry.
     *
     * @param form in which the searches stand for the fields of a page and of an image
     * @param entry position of the changed entry; null for a new one
     * @param overtaken whether another user changed the menus
     * @param changes of other users meanwhile; usually empty
     * @param pages that were found; null for an entry without a link
     * @param images that were found; null for an entry without a logo
     */
    record MenuEntryScreen(
            Tenant site,
            FormView form,
            @Nullable MenuPosition entry,
            boolean overtaken,
            List<String> changes,
            @Nullable PickerScreen pages,
            @Nullable PickerScreen images,
            List<HiddenField> hidden)
            implements Screen {

        public String action() {
            return ENTRY.link(site);
        }

        public String cancelHref() {
            return MENUS.path(site) + "#"
                    + (entry == null ? "content" : entry.area().code());
        }

        /** Returns the fields of its texts. */
        public List<FieldView> texts() {
            return form.fields("label", "leader");
        }

        /** Returns the field of its position; null when only one is possible. */
        public @Nullable FieldView place() {
            FieldView field = form.field(PLACE);
            return field.options().size() < 2 && field.error() == null ? null : field;
        }

        @Override
        public String template() {
            return "menu/entry";
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return editing.now(request)
                .flatMap(current -> opened(request, current)
                        .map(form -> show(HttpStatus.OK, form))
                        .orElseGet(() -> gone(request)))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> gone(AdmittedRequest request) {
        return responses.refused(request, MENUS, MenuEditing.key(MenuRefusal.Reason.GONE));
    }

    private Optional<MenuEntryForm> opened(AdmittedRequest request, VersionedSetting<Menus> current) {
        MenuTree tree = MenuTree.of(current.value());
        MenuDestinations destinations = editing.destinations(request);
        Optional<MenuPosition> entry = request.query("entree").flatMap(MenuMove::spot);
        if (entry.isPresent()) {
            MenuPosition position = entry.get();
            return tree.at(position)
                    .map(found -> MenuEntryInput.of(found, position.above().toString(), destinations))
                    .map(input -> MenuEntryForm.opened(request, current, position, input, destinations));
        }
        return request.query("dans")
                .flatMap(MenuPosition::read)
                .flatMap(parent -> tree.kinds(parent).stream()
                        .filter(kind ->
                                kind.name().equals(request.query("genre").orElse("")))
                        .findFirst()
                        .map(kind -> MenuEntryInput.blank(kind, "", parent.toString())))
                .map(input -> MenuEntryForm.opened(request, current, null, input, destinations));
    }

    private Mono<ServerResponse> show(HttpStatus status, MenuEntryForm form) {
        AdmittedRequest request = form.state().request();
        MenuNodeKind kind = form.input().kind();
        Mono<Optional<PickerScreen>> pages = MenuEntryInput.leads(kind)
                ? options.pages(request, form.text("page")).map(Optional::of)
                : Mono.just(Optional.empty());
        Mono<Optional<PickerScreen>> images = kind == MenuNodeKind.PARTNER
                ? options.images(request, form.text("image"), false).map(Optional::of)
                : Mono.just(Optional.empty());
        ScreenHeading heading = form.node()
                .map(entry -> request.heading("menu.entry.title", entry.label()))
                .orElseGet(() -> request.heading("menu.add." + kind))
                .below(request.message(MENUS.key()), MENUS.path(request.site()));
        return pages.zipWith(images, (some, others) -> screen(form, some.orElse(null), others.orElse(null)))
                .flatMap(screen -> request.show(status, heading, screen));
    }

    private MenuEntryScreen screen(
            MenuEntryForm form, @Nullable PickerScreen foundPages, @Nullable PickerScreen foundImages) {
        FormView view = form.state().view();
        PickerScreen pages = foundPages == null ? null : foundPages.withErrorOf(view);
        PickerScreen images = foundImages == null ? null : foundImages.withErrorOf(view);
        FormView paged = pages == null ? view : pages.within(view);
        return new MenuEntryScreen(
                form.state().request().site(),
                images == null ? paged : images.within(paged),
                form.entry(),
                form.changes() != null,
                responses.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                pages,
                images,
                form.hidden());
    }

    /** Saves the form; a changed entry that is at no possible position is not taken for a new one. */
    private Mono<ServerResponse> save(AdmittedRequest request) {
        String position = request.field("entry");
        MenuPosition entry = MenuMove.spot(position).orElse(null);
        return EnumCode.find(MenuNodeKind.class, request.field("kind"))
                .filter(_ -> entry != null || position.isEmpty())
                .map(kind -> save(request, entry, MenuEntryInput.blank(kind, request.field("kept"), "")))
                .orElseGet(() -> gone(request));
    }

    /** @param base values that the form has no fields for */
    private Mono<ServerResponse> save(AdmittedRequest request, @Nullable MenuPosition entry, MenuEntryInput base) {
        return editing.now(request)
                .map(current -> MenuEntryForm.opened(request, current, entry, base, editing.destinations(request))
                        .sent())
                .flatMap(form -> form.version().equals(request.field(MenuEditing.VERSION))
                        ? decide(request, form)
                        : overtaken(request, form))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> overtaken(AdmittedRequest request, MenuEntryForm form) {
        return editing.since(request).flatMap(conflict -> overtaken(form, conflict));
    }

    private Mono<ServerResponse> decide(AdmittedRequest request, MenuEntryForm form) {
        if (form.entry() != null && form.node().isEmpty()) {
            return gone(request);
        }
        if (PickerOptions.searches(request)) {
            return show(HttpStatus.OK, form);
        }
        MenuEntryForm checked = form.checked();
        return checked.state().valid() ? place(request, checked) : refuse(checked);
    }

    private Mono<ServerResponse> refuse(MenuEntryForm form) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
    }

    private Mono<ServerResponse> place(AdmittedRequest request, MenuEntryForm form) {
        return switch (form.place()) {
            case MenuChange.Possible possible ->
                editing.write(request, possible.tree().menus())
                        .flatMap(result -> respond(request, form, possible, result));
            case MenuChange.Refused(MenuRefusal refusal) ->
                refuse(form.with(Problem.of(
                        refusal.reason() == MenuRefusal.Reason.HEAVY ? "address" : PLACE,
                        EnumCode.of(refusal.reason()),
                        refusal.most())));
        };
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, MenuEntryForm form, MenuChange.Possible possible, SettingChange<Menus> result) {
        return switch (result) {
            case SettingChange.Conflict<Menus> conflict -> overtaken(form, conflict);
            case SettingChange.UnknownReferences<Menus>(Set<UUID> things) ->
                request.notFound(refuse(gone(form, things)));
            case SettingChange.Done<Menus> _, SettingChange.Unchanged<Menus> _, SettingChange.TooLarge<Menus> _ ->
                editing.answer(request, messageKey(form), result, possible);
        };
    }

    /** Returns the form with the problems of chosen targets and images that were deleted meanwhile. */
    private static MenuEntryForm gone(MenuEntryForm form, Set<UUID> things) {
        MenuEntryForm shown = form;
        for (String field : List.of("image", "page")) {
            if (things.stream().map(UUID::toString).anyMatch(form.text(field)::equals)) {
                shown = shown.with(Problem.of(field, "gone"));
            }
        }
        return shown.state().valid() ? shown.with(Problem.of("target", "gone")) : shown;
    }

    /** Returns the message key of a success: an entry that groups others is hidden from visitors until it has one. */
    private static String messageKey(MenuEntryForm form) {
        if (form.entry() != null) {
            return "menu.changed";
        }
        return form.input().kind().below().isEmpty() ? "menu.added" : "menu.added.empty";
    }

    /** Shows the form again, with all typed values, on the current menus. */
    private Mono<ServerResponse> overtaken(MenuEntryForm form, SettingChange.Conflict<Menus> conflict) {
        return show(HttpStatus.CONFLICT, form.rebased(conflict));
    }
}
