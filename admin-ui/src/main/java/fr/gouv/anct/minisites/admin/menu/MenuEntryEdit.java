package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SettingDifference;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form of a menu entry, and the menus that it is based on.
 *
 * @param entry position of the changed entry; null for a new one
 * @param changes of other users meanwhile; null when there are none
 */
record MenuEntryEdit(
        MenuTree tree,
        String version,
        @Nullable MenuPosition entry,
        FormState<MenuEntryInput> form,
        @Nullable List<SettingDifference> changes) {

    private static final String PLACE = "place";
    private static final String SHOWN_PAGE = "shownPage";
    private static final String SHOWN_ADDRESS = "shownAddress";

    /** Returns the form with some values. */
    static MenuEntryEdit opened(
            AdmittedRequest request,
            VersionedSetting<Menus> menus,
            @Nullable MenuPosition entry,
            MenuEntryInput input) {
        MenuTree tree = MenuTree.of(menus.value());
        FormState<MenuEntryInput> form = form(request, tree, entry, input).empty(request, input);
        return new MenuEntryEdit(tree, menus.version(), entry, form, null);
    }

    /**
     * Returns the submitted form.
     *
     * @param base values without a field
     */
    static MenuEntryEdit sent(
            AdmittedRequest request, VersionedSetting<Menus> menus, @Nullable MenuPosition entry, MenuEntryInput base) {
        MenuTree tree = MenuTree.of(menus.value());
        // With a single possible position, the form has no field for it.
        MultiValueMap<String, String> placed = new LinkedMultiValueMap<>(request.form());
        if (request.field(PLACE).isEmpty()) {
            placed.set(PLACE, request.field("parent"));
        }
        FormState<MenuEntryInput> form = form(request, tree, entry, base).sentOver(request.with(placed), base);
        return new MenuEntryEdit(tree, menus.version(), entry, form, null);
    }

    private static Form<MenuEntryInput> form(
            AdmittedRequest request, MenuTree tree, @Nullable MenuPosition entry, MenuEntryInput input) {
        return MenuEntryForm.of(
                request, tree, entry, input.kind(), !input.kept().isEmpty());
    }

    /** Returns the submitted form on the menus that are stored now, with all typed values. */
    MenuEntryEdit rebased(AdmittedRequest request, SettingChange.Conflict<Menus> conflict, OnlineSites sites) {
        MenuTree now = MenuTree.of(conflict.now().value());
        Optional<MenuTree> seen = Optional.ofNullable(conflict.seen()).map(MenuTree::of);
        MenuEntryInput input = input();
        MenuPosition there = Optional.ofNullable(entry)
                .flatMap(position -> seen.flatMap(before -> now.findSame(before, position)))
                .orElse(null);
        String place = MenuPosition.read(input.place())
                .flatMap(position -> seen.flatMap(before -> now.findSame(before, position)))
                .map(MenuPosition::toString)
                .orElse("");
        MenuEntryInput merged = merged(input, seen, now, there, sites).at(place);
        return new MenuEntryEdit(
                now,
                conflict.now().version(),
                there,
                form(request, now, there, merged).empty(request, merged),
                conflict.differences());
    }

    private MenuEntryInput merged(
            MenuEntryInput input,
            Optional<MenuTree> seen,
            MenuTree now,
            @Nullable MenuPosition there,
            OnlineSites sites) {
        Optional<MenuEntryInput> before = Optional.ofNullable(entry)
                .flatMap(position -> seen.flatMap(tree -> tree.at(position)))
                .map(node -> MenuEntryInput.of(node, "", sites));
        return Optional.ofNullable(there)
                .flatMap(now::at)
                .map(node -> MenuEntryInput.of(node, "", sites))
                .flatMap(stored -> before.map(old -> input.merge(old, stored)))
                .orElse(input);
    }

    /** Returns what the form is about, and what it came with. */
    List<HiddenField> hidden(AdmittedRequest request) {
        // A form submitted for a search or a merge is not answered yet: it keeps the values that it was opened with.
        boolean sent = !request.field("kind").isEmpty() && form.valid();
        MenuEntryInput input = input();
        return Stream.of(
                        new HiddenField("entry", entry == null ? "" : entry.toString()),
                        new HiddenField("kind", EnumCode.of(input.kind())),
                        new HiddenField("parent", input.place()),
                        new HiddenField(MenuEditing.VERSION, version),
                        new HiddenField("kept", input.kept()),
                        new HiddenField(SHOWN_PAGE, sent ? request.field(SHOWN_PAGE) : text("page")),
                        new HiddenField(SHOWN_ADDRESS, sent ? request.field(SHOWN_ADDRESS) : input.address()))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    /** Returns a copy with the violations of the rules, and with the contradictions between its fields. */
    MenuEntryEdit checked(AdmittedRequest request) {
        List<Problem> contradictions =
                input().contradiction(request.field(SHOWN_PAGE), request.field(SHOWN_ADDRESS)).stream()
                        .toList();
        return with(form.with(contradictions).checked());
    }

    MenuEntryInput input() {
        return form.value();
    }

    /** Returns the text of a field, as submitted. */
    String text(String field) {
        return form.texts().getOrDefault(field, "");
    }

    MenuEntryEdit with(Collection<Problem> problems) {
        return with(form.with(problems));
    }

    private MenuEntryEdit with(FormState<MenuEntryInput> other) {
        return new MenuEntryEdit(tree, version, entry, other, changes);
    }
}
