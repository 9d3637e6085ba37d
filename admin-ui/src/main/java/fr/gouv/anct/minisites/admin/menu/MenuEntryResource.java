package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.menu.MenuEntryForm.State;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.navigation.MenuChange;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds and edits menu entries: label, target, position. */
@Component
class MenuEntryResource implements BackOfficeResource {

    private static final String PATTERN = SettingsNavigation.MENUS.pattern("/entree");

    private final MenuEditing editing;
    private final MenuEntryForm forms;
    private final SettingResponses responses;
    private final ScreenResponses screens;
    private final OnlineSites sites;
    private final Messages messages;

    MenuEntryResource(
            MenuEditing editing,
            MenuEntryForm forms,
            SettingResponses responses,
            ScreenResponses screens,
            OnlineSites sites,
            Messages messages) {
        this.editing = editing;
        this.forms = forms;
        this.responses = responses;
        this.screens = screens;
        this.sites = sites;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(SettingsNavigation.MENUS.action());
        return List.of(Route.get(PATTERN, arrange, this::showForm), Route.post(PATTERN, arrange, this::save));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return editing.now(request)
                .flatMap(current -> opened(request, current)
                        .map(form -> show(HttpStatus.OK, request, form))
                        .orElseGet(() -> gone(request)))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> gone(AdmittedRequest request) {
        return responses.refused(request, SettingsNavigation.MENUS, "menu.refusal.GONE");
    }

    private Optional<State> opened(AdmittedRequest request, VersionedSetting<Menus> current) {
        MenuTree tree = MenuTree.of(current.value());
        Optional<MenuPosition> entry = request.query("entree").flatMap(MenuMove::spot);
        if (entry.isPresent()) {
            return entry.flatMap(tree::at)
                    .map(found -> new State(
                            tree,
                            current.version(),
                            entry.get(),
                            MenuEntryInput.of(found, entry.get().above().toString(), sites)));
        }
        return request.query("dans")
                .flatMap(MenuPosition::read)
                .flatMap(parent -> kind(request.query("genre").orElse(""))
                        .filter(kind -> tree.kinds(parent).contains(kind))
                        .map(kind -> new State(
                                tree, current.version(), null, MenuEntryInput.blank(kind, parent.toString()))));
    }

    private static Optional<MenuNodeKind> kind(String name) {
        return Arrays.stream(MenuNodeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, State form) {
        String title = form.entry() == null
                ? messages.get("menu.add." + form.typed().kind())
                : messages.get(
                        "menu.entry.title",
                        form.tree().at(form.entry()).orElseThrow().label());
        ScreenHeading heading = ScreenHeading.of(title)
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(messages.get(SettingsNavigation.MENUS.key()), SettingsNavigation.MENUS.path(request.site()))
                .erroneous(!form.problems().isEmpty() || form.changes() != null);
        return forms.screen(request, form).flatMap(screen -> screens.show(status, request, heading, screen));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return kind(request.field("genre"))
                .map(kind -> save(request, MenuEntryInput.of(request, kind)))
                .orElseGet(() -> gone(request));
    }

    private Mono<ServerResponse> save(AdmittedRequest request, MenuEntryInput input) {
        Optional<MenuPosition> entry = MenuMove.spot(request.field("entree"));
        // With a single possible position, the form has no field for it.
        MenuEntryInput placed = input.place().isEmpty() ? input.at(request.field("dans")) : input;
        return editing.now(request)
                .flatMap(current -> current.version().equals(request.field(MenuEditing.VERSION))
                        ? decide(
                                request,
                                new State(MenuTree.of(current.value()), current.version(), entry.orElse(null), placed))
                        : overtaken(request, entry, placed))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> decide(AdmittedRequest request, State form) {
        if (form.entry() != null && form.tree().at(form.entry()).isEmpty()) {
            return gone(request);
        }
        if (PickerOptions.searches(request)) {
            return show(HttpStatus.OK, request, form);
        }
        Map<String, String> problems = new LinkedHashMap<>();
        form.typed()
                .contradictions(request.field(MenuEntryInput.SHOWN_PAGE), request.field(MenuEntryInput.SHOWN_ADDRESS))
                .forEach((field, key) -> problems.put(field, messages.get(key)));
        form.typed().problems().forEach((field, key) -> problems.put(field, messages.get(key)));
        return problems.isEmpty()
                ? applyPlacement(request, form)
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, form.wrong(problems));
    }

    private Mono<ServerResponse> applyPlacement(AdmittedRequest request, State form) {
        return switch (MenuEntryPlacement.of(form, sites)) {
            case MenuChange.Possible possible ->
                editing.write(request, possible.tree().menus())
                        .flatMap(result -> respond(request, form, possible, result));
            case MenuChange.Refused(MenuRefusal refusal) ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        form.wrong(Map.of(
                                refusal.reason() == MenuRefusal.Reason.HEAVY
                                        ? MenuEntryInput.ADDRESS
                                        : MenuEntryInput.PLACE,
                                messages.get(MenuEditing.key(refusal.reason()), refusal.most()))));
        };
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, State form, MenuChange.Possible possible, SettingChange<Menus> result) {
        return switch (result) {
            case SettingChange.Conflict<Menus> conflict ->
                overtaken(request, Optional.ofNullable(form.entry()), form.typed(), conflict);
            case SettingChange.UnknownReferences<Menus>(Set<UUID> things) ->
                request.notFound(
                        show(HttpStatus.UNPROCESSABLE_CONTENT, request, form.wrong(gone(form.typed(), things))));
            case SettingChange.Done<Menus> _, SettingChange.Unchanged<Menus> _, SettingChange.TooLarge<Menus> _ ->
                editing.answer(request, messageKey(form), result, possible);
        };
    }

    /** Returns the problems with chosen targets and images that were deleted meanwhile. */
    private Map<String, String> gone(MenuEntryInput input, Set<UUID> things) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (PickerOptions.id(input.image()).filter(things::contains).isPresent()) {
            problems.put(MenuEntryInput.IMAGE, messages.get("menu.problem.image-gone"));
        }
        if (PickerOptions.id(input.page()).filter(things::contains).isPresent()) {
            problems.put(MenuEntryInput.PAGE, messages.get("menu.problem.page-gone"));
        }
        if (problems.isEmpty()) {
            problems.put(MenuEntryInput.TARGET, messages.get("menu.problem.target-gone"));
        }
        return problems;
    }

    /** Returns the message key of a success: an entry that groups others is hidden from visitors until it has one. */
    private static String messageKey(State form) {
        if (form.entry() != null) {
            return "menu.changed";
        }
        return form.typed().kind().below().isEmpty() ? "menu.added" : "menu.added.empty";
    }

    private Mono<ServerResponse> overtaken(
            AdmittedRequest request, Optional<MenuPosition> entry, MenuEntryInput input) {
        return editing.since(request).flatMap(conflict -> overtaken(request, entry, input, conflict));
    }

    /** Shows the form again, with all typed values, on the current menus. */
    private Mono<ServerResponse> overtaken(
            AdmittedRequest request,
            Optional<MenuPosition> entry,
            MenuEntryInput input,
            SettingChange.Conflict<Menus> conflict) {
        MenuTree now = MenuTree.of(conflict.now().value());
        Optional<MenuTree> seen = Optional.ofNullable(conflict.seen()).map(MenuTree::of);
        Optional<MenuPosition> there =
                entry.flatMap(position -> seen.flatMap(before -> now.findSame(before, position)));
        String place = MenuPosition.read(input.place())
                .flatMap(position -> seen.flatMap(before -> now.findSame(before, position)))
                .map(MenuPosition::toString)
                .orElse("");
        MenuEntryInput merged = there.flatMap(now::at)
                .flatMap(stored -> entry.flatMap(position -> seen.flatMap(before -> before.at(position)))
                        .map(before -> input.merge(
                                MenuEntryInput.of(before, "", sites), MenuEntryInput.of(stored, "", sites))))
                .orElse(input);
        State form = new State(
                now, conflict.now().version(), there.orElse(null), merged.at(place), Map.of(), conflict.differences());
        return show(HttpStatus.CONFLICT, request, form);
    }
}
