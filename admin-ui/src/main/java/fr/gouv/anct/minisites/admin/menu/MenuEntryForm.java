package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.navigation.MenuChange;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SettingDifference;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a menu entry, and the menus that it is based on: its fields depend on the kind of the entry, its
 * positions on the menus.
 *
 * @param entry position of the changed entry; null for a new one
 * @param changes of other users meanwhile; null when there are none
 * @param destinations the targets that it may have beside pages
 */
record MenuEntryForm(
        MenuTree tree,
        String version,
        @Nullable MenuPosition entry,
        FormState<MenuEntryInput> state,
        @Nullable List<SettingDifference> changes,
        MenuDestinations destinations) {

    private static final Form<MenuEntryInput> FORM =
            Form.of(MenuEntryInput.class, "menu").without("kind", "kept").dependent("address");

    private static final String SHOWN_PAGE = "shownPage";
    private static final String SHOWN_ADDRESS = "shownAddress";

    /** Returns the form with some values. */
    static MenuEntryForm opened(
            AdmittedRequest request,
            VersionedSetting<Menus> menus,
            @Nullable MenuPosition entry,
            MenuEntryInput input,
            MenuDestinations destinations) {
        MenuTree tree = MenuTree.of(menus.value());
        return new MenuEntryForm(
                tree,
                menus.version(),
                entry,
                form(request, tree, entry, input, destinations).empty(request, input),
                null,
                destinations);
    }

    /** Returns the form as it was submitted; components without a field keep their values. */
    MenuEntryForm sent() {
        return with(state.form().sentOver(state.request(), input()));
    }

    private static Form<MenuEntryInput> form(
            AdmittedRequest request,
            MenuTree tree,
            @Nullable MenuPosition entry,
            MenuEntryInput input,
            MenuDestinations destinations) {
        MenuNodeKind kind = input.kind();
        Form<MenuEntryInput> form = switch (kind) {
            case LINK, CATEGORY -> FORM.without("leader", "image");
            case MENU, COLUMN -> FORM.without("leader", "image", "target", "page", "address");
            case MEGA_MENU -> FORM.without("image");
            case PARTNER -> FORM.without("leader");
        };
        String label = request.message("menu.field.label." + EnumCode.of(kind));
        return form.showing("label", field -> field.withLabel(label))
                .offering("target", targets(input, destinations))
                .choosing("place", places(request, tree, entry, kind));
    }

    private static List<MenuEntryInput.Target> targets(MenuEntryInput input, MenuDestinations destinations) {
        return Stream.of(MenuEntryInput.Target.values())
                .filter(target -> switch (target) {
                    case KEPT -> !input.kept().isEmpty();
                    case PAGE, ADDRESS -> true;
                    case DIRECTORY -> destinations.directory() != null;
                    case NOTHING -> !MenuEntryInput.needsTarget(input.kind());
                })
                .toList();
    }

    private static List<Option> places(
            AdmittedRequest request, MenuTree tree, @Nullable MenuPosition entry, MenuNodeKind kind) {
        List<Option> places = tree.findParentsFor(kind).stream()
                .filter(position -> entry == null || !position.within(entry))
                .map(position -> new Option(position.toString(), name(request, tree, position)))
                .toList();
        // From an empty list, there would be no field for the problem.
        return places.isEmpty() ? List.of(new Option("", request.message("menu.problem.gone"))) : places;
    }

    private static String name(AdmittedRequest request, MenuTree tree, MenuPosition position) {
        Stream<String> way = IntStream.rangeClosed(1, position.path().size())
                .mapToObj(length ->
                        new MenuPosition(position.area(), position.path().subList(0, length)))
                .flatMap(above -> tree.at(above).map(MenuNode::label).stream());
        return Stream.concat(
                        Stream.of(request.message("detail." + position.area().code())), way)
                .reduce((a, b) -> request.message("menu.way", a, b))
                .orElseThrow();
    }

    /** Returns the submitted form on the menus that are stored now, with all typed values. */
    MenuEntryForm rebased(SettingChange.Conflict<Menus> conflict) {
        MenuTree now = MenuTree.of(conflict.now().value());
        Optional<MenuTree> seen = Optional.ofNullable(conflict.seen()).map(MenuTree::of);
        Function<MenuPosition, Optional<MenuPosition>> same =
                position -> seen.flatMap(before -> now.findSame(before, position));
        MenuPosition there = Optional.ofNullable(entry).flatMap(same).orElse(null);
        String place = MenuPosition.read(input().place())
                .flatMap(same)
                .map(MenuPosition::toString)
                .orElse("");
        MenuEntryInput merged = Optional.ofNullable(there)
                .flatMap(now::at)
                .flatMap(stored -> seen.flatMap(this::node)
                        .map(base -> input().merge(
                                        MenuEntryInput.of(base, "", destinations),
                                        MenuEntryInput.of(stored, place, destinations))))
                .orElseGet(() -> input().at(place));
        MenuEntryForm opened = opened(state.request(), conflict.now(), there, merged, destinations);
        return new MenuEntryForm(now, opened.version, there, opened.state, conflict.differences(), destinations);
    }

    /** Returns the changed entry in some menus; empty for a new one. */
    private Optional<MenuNode> node(MenuTree menus) {
        return Optional.ofNullable(entry).flatMap(menus::at);
    }

    /** Returns the changed entry; empty for a new one, or when there is none at its position. */
    Optional<MenuNode> node() {
        return node(tree);
    }

    /** Returns what the form is about, and what it came with. */
    List<HiddenField> hidden() {
        // A form submitted for a search or a merge is not answered yet: it keeps the values that it was opened with.
        AdmittedRequest request = state.request();
        boolean sent = !request.field("kind").isEmpty() && state.valid();
        return Stream.of(
                        new HiddenField("entry", entry == null ? "" : entry.toString()),
                        new HiddenField("kind", EnumCode.of(input().kind())),
                        new HiddenField(MenuEditing.VERSION, version),
                        new HiddenField("kept", input().kept()),
                        new HiddenField(SHOWN_PAGE, sent ? request.field(SHOWN_PAGE) : text("page")),
                        new HiddenField(SHOWN_ADDRESS, sent ? request.field(SHOWN_ADDRESS) : text("address")))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    /** Returns a copy with the violations of the rules, and with the contradictions between its fields. */
    MenuEntryForm checked() {
        AdmittedRequest request = state.request();
        Optional<Problem> contradiction =
                input().contradiction(request.field(SHOWN_PAGE), request.field(SHOWN_ADDRESS));
        FormState<MenuEntryInput> checked =
                contradiction.map(state::with).orElse(state).checked();
        return with(
                input().addressProblem(destinations.sites()).map(checked::with).orElse(checked));
    }

    /** Returns a copy with a problem at a field. */
    MenuEntryForm with(Problem problem) {
        return with(state.with(problem));
    }

    private MenuEntryForm with(FormState<MenuEntryInput> other) {
        return new MenuEntryForm(tree, version, entry, other, changes, destinations);
    }

    /** Adds the entry to the menus, or replaces and moves it; requires that there are no problems. */
    MenuChange place() {
        MenuNode typed = input().entry(destinations);
        MenuPosition parent = MenuPosition.read(input().place()).orElse(null);
        if (parent == null) {
            return new MenuChange.Refused(new MenuRefusal(MenuRefusal.Reason.GONE, 0));
        }
        if (entry == null) {
            return tree.add(parent, typed);
        }
        MenuChange changed = tree.replace(entry, typed);
        return changed instanceof MenuChange.Possible possible && !entry.above().equals(parent)
                ? possible.tree().move(entry, parent, Integer.MAX_VALUE)
                : changed;
    }

    MenuEntryInput input() {
        return state.value();
    }

    /** Returns the text of a field, as submitted. */
    String text(String field) {
        return state.texts().getOrDefault(field, "");
    }
}
