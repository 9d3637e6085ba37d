package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Form of a menu entry: its fields depend on the kind of the entry, its positions on the menus. */
final class MenuEntryForm {

    private static final Form<MenuEntryInput> FORM =
            Form.of(MenuEntryInput.class, "menu").without("kind", "kept").dependent("address");

    private MenuEntryForm() {}

    /**
     * Returns the form of an entry.
     *
     * @param entry position of the changed entry; null for a new one
     * @param kept whether its existing link can stay, and is not of a kind that can be chosen
     */
    static Form<MenuEntryInput> of(
            AdmittedRequest request, MenuTree tree, @Nullable MenuPosition entry, MenuNodeKind kind, boolean kept) {
        return of(kind).showing("label", field -> label(request, field, kind))
                .choosing("target", targets(request, kind, kept))
                .choosing("place", places(request, tree, entry, kind));
    }

    private static Form<MenuEntryInput> of(MenuNodeKind kind) {
        Form<MenuEntryInput> form = kind == MenuNodeKind.MEGA_MENU ? FORM : FORM.without("leader");
        Form<MenuEntryInput> shown = kind == MenuNodeKind.PARTNER ? form : form.without("image");
        return MenuEntryInput.leads(kind) ? shown : shown.without("target", "page", "address");
    }

    private static FieldView label(AdmittedRequest request, FieldView field, MenuNodeKind kind) {
        String label = request.message("menu.field.label." + EnumCode.of(kind));
        return FieldView.of(field.kind(), field.name(), label, field.value())
                .withHint(request.message("menu.field.label.hint", Menus.LONGEST_LABEL));
    }

    private static List<Option> targets(AdmittedRequest request, MenuNodeKind kind, boolean kept) {
        return Stream.of(MenuEntryInput.Target.values())
                .filter(target -> switch (target) {
                    case KEPT -> kept;
                    case PAGE, ADDRESS -> true;
                    case NOTHING -> !MenuEntryInput.needsTarget(kind);
                })
                .map(EnumCode::of)
                .map(code -> Form.option(request, code, "menu.field.target." + code))
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
}
