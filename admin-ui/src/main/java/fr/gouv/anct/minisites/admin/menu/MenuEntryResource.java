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
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Adds and edits menu entries: label, target, position. */
@Component
class MenuEntryResource implements BackOfficeResource {

    private static final SettingDescriptor<Menus> MENUS = SettingsNavigation.MENUS;
    /** Form of an entry: of a new one with {@code dans} and {@code genre}, of an existing one with {@code entree}. */
    static final Path.One<Tenant> ENTRY = MENUS.path().at("/entree");

    private static final String PLACE = "place";

    private final MenuEditing editing;
    private final PickerOptions options;
    private final SettingResponses responses;
    private final OnlineSites sites;

    MenuEntryResource(MenuEditing editing, PickerOptions options, SettingResponses responses, OnlineSites sites) {
        this.editing = editing;
        this.options = options;
        this.responses = responses;
        this.sites = sites;
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
                        .map(form -> show(HttpStatus.OK, request, form))
                        .orElseGet(() -> gone(request)))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> gone(AdmittedRequest request) {
        return responses.refused(request, MENUS, MenuEditing.key(MenuRefusal.Reason.GONE));
    }

    private Optional<MenuEntryEdit> opened(AdmittedRequest request, VersionedSetting<Menus> current) {
        MenuTree tree = MenuTree.of(current.value());
        Optional<MenuPosition> entry = request.query("entree").flatMap(MenuMove::spot);
        if (entry.isPresent()) {
            MenuPosition position = entry.get();
            return tree.at(position)
                    .map(found -> MenuEntryInput.of(found, position.above().toString(), sites))
                    .map(input -> MenuEntryEdit.opened(request, current, position, input));
        }
        return request.query("dans")
                .flatMap(MenuPosition::read)
                .flatMap(parent -> kind(request.query("genre").orElse(""))
                        .filter(kind -> tree.kinds(parent).contains(kind))
                        .map(kind -> MenuEntryInput.blank(kind, "", parent.toString())))
                .map(input -> MenuEntryEdit.opened(request, current, null, input));
    }

    private static Optional<MenuNodeKind> kind(String name) {
        return Arrays.stream(MenuNodeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, MenuEntryEdit edit) {
        MenuPosition entry = edit.entry();
        MenuNodeKind kind = edit.input().kind();
        ScreenHeading heading = entry == null
                ? request.heading("menu.add." + kind)
                : request.heading(
                        "menu.entry.title", edit.tree().at(entry).orElseThrow().label());
        return pages(request, edit)
                .zipWith(images(request, edit))
                .flatMap(found -> request.show(
                        status,
                        heading.below(request.message(MENUS.key()), MENUS.path(request.site())),
                        screen(request, edit, found.getT1(), found.getT2())));
    }

    private Mono<Optional<PickerScreen>> pages(AdmittedRequest request, MenuEntryEdit edit) {
        return MenuEntryInput.leads(edit.input().kind())
                ? options.pages(request, edit.text("page")).map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private Mono<Optional<PickerScreen>> images(AdmittedRequest request, MenuEntryEdit edit) {
        return edit.input().kind() == MenuNodeKind.PARTNER
                ? options.images(request, edit.text("image"), false).map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private MenuEntryScreen screen(
            AdmittedRequest request,
            MenuEntryEdit edit,
            Optional<PickerScreen> foundPages,
            Optional<PickerScreen> foundImages) {
        FormView form = edit.form().view();
        PickerScreen pages = foundPages.map(found -> found.withErrorOf(form)).orElse(null);
        PickerScreen images = foundImages.map(found -> found.withErrorOf(form)).orElse(null);
        FormView paged = pages == null ? form : pages.within(form);
        return new MenuEntryScreen(
                request.site(),
                images == null ? paged : images.within(paged),
                edit.entry(),
                edit.changes() != null,
                responses.lines(Objects.requireNonNullElse(edit.changes(), List.of())),
                pages,
                images,
                edit.hidden(request));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return EnumCode.find(MenuNodeKind.class, request.field("kind"))
                .map(kind -> save(request, MenuEntryInput.blank(kind, request.field("kept"), "")))
                .orElseGet(() -> gone(request));
    }

    /** @param base values that the form has no fields for */
    private Mono<ServerResponse> save(AdmittedRequest request, MenuEntryInput base) {
        MenuPosition entry = MenuMove.spot(request.field("entry")).orElse(null);
        return editing.now(request)
                .map(current -> MenuEntryEdit.sent(request, current, entry, base))
                .flatMap(edit -> edit.version().equals(request.field(MenuEditing.VERSION))
                        ? decide(request, edit)
                        : overtaken(request, edit))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> decide(AdmittedRequest request, MenuEntryEdit edit) {
        if (edit.entry() != null && edit.tree().at(edit.entry()).isEmpty()) {
            return gone(request);
        }
        if (PickerOptions.searches(request)) {
            return show(HttpStatus.OK, request, edit);
        }
        MenuEntryEdit checked = edit.checked(request);
        return checked.form().valid() ? place(request, edit) : refuse(request, checked);
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, MenuEntryEdit edit) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, edit);
    }

    private Mono<ServerResponse> place(AdmittedRequest request, MenuEntryEdit edit) {
        MenuEntryInput input = edit.input();
        return switch (MenuEntryPlacement.of(edit.tree(), edit.entry(), input.entry(sites), input.place())) {
            case MenuChange.Possible possible ->
                editing.write(request, possible.tree().menus())
                        .flatMap(result -> respond(request, edit, possible, result));
            case MenuChange.Refused(MenuRefusal refusal) ->
                refuse(
                        request,
                        edit.with(List.of(Problem.of(
                                refusal.reason() == MenuRefusal.Reason.HEAVY ? "address" : PLACE,
                                EnumCode.of(refusal.reason()),
                                refusal.most()))));
        };
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, MenuEntryEdit edit, MenuChange.Possible possible, SettingChange<Menus> result) {
        return switch (result) {
            case SettingChange.Conflict<Menus> conflict -> overtaken(request, edit, conflict);
            case SettingChange.UnknownReferences<Menus>(Set<UUID> things) ->
                request.notFound(refuse(request, edit.with(gone(edit.input(), things))));
            case SettingChange.Done<Menus> _, SettingChange.Unchanged<Menus> _, SettingChange.TooLarge<Menus> _ ->
                editing.answer(request, messageKey(edit), result, possible);
        };
    }

    /** Returns the problems with chosen targets and images that were deleted meanwhile. */
    private static List<Problem> gone(MenuEntryInput input, Set<UUID> things) {
        List<Problem> problems = new ArrayList<>();
        if (input.image() != null && things.contains(input.image())) {
            problems.add(Problem.of("image", "gone"));
        }
        if (input.page() != null && things.contains(input.page())) {
            problems.add(Problem.of("page", "gone"));
        }
        return problems.isEmpty() ? List.of(Problem.of("target", "gone")) : problems;
    }

    /** Returns the message key of a success: an entry that groups others is hidden from visitors until it has one. */
    private static String messageKey(MenuEntryEdit edit) {
        if (edit.entry() != null) {
            return "menu.changed";
        }
        return edit.input().kind().below().isEmpty() ? "menu.added" : "menu.added.empty";
    }

    private Mono<ServerResponse> overtaken(AdmittedRequest request, MenuEntryEdit edit) {
        return editing.since(request).flatMap(conflict -> overtaken(request, edit, conflict));
    }

    /** Shows the form again, with all typed values, on the current menus. */
    private Mono<ServerResponse> overtaken(
            AdmittedRequest request, MenuEntryEdit edit, SettingChange.Conflict<Menus> conflict) {
        return show(HttpStatus.CONFLICT, request, edit.rebased(request, conflict, sites));
    }
}
