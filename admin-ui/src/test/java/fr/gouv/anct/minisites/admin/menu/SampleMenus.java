package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.menu.MenuEntryResource.MenuEntryScreen;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.AdditionView;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.AreaView;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.RowView;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import fr.gouv.anct.minisites.navigation.MenuArea;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample screens of the menus, full and empty. */
public final class SampleMenus {

    private SampleMenus() {}

    public static Map<String, Screen> screens(String text) {
        AdditionView add = new AdditionView(text, "/menus/entree");
        RowView link = row("principal.0.0", text, List.of(), List.of());
        RowView menu = row("principal.0", text, List.of(link), List.of(add));
        AreaView full = new AreaView("principal", text, text, "1 sur 8", "LINK MENU", List.of(menu), List.of(add));
        AreaView empty = new AreaView("partenaires", text, text, "0 sur 12", "PARTNER", List.of(), List.of(add));
        return Map.of(
                "menus",
                new MenuListScreen(
                        List.of(full, empty),
                        "v",
                        "/deplacement",
                        "/retrait",
                        new Flash.Button("/a", text, Map.of("former", "a")),
                        "http://apercu.localhost/t/"),
                "menus-lecture",
                new MenuListScreen(List.of(full, empty), "v", null, null, null, "http://apercu.localhost/t/"),
                "menus-entree",
                entry(text, choice("image", text, List.of())),
                "menus-trouve",
                entry(text, null));
    }

    private static RowView row(String spot, String text, List<RowView> rows, List<AdditionView> additions) {
        return new RowView(
                spot,
                "LINK",
                text,
                text,
                text,
                text,
                "1 sur 8",
                "LINK",
                "/menus/entree",
                "a>b>0",
                "a>b>2",
                rows.isEmpty(),
                rows,
                additions);
    }

    private static MenuEntryScreen entry(String text, @Nullable PickerScreen images) {
        Option main = new Option("principal", text);
        List<Option> places = images == null ? List.of(main) : List.of(main, new Option("acces-rapides", text));
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.LINE, "label", "Libellé", text).withError(text, List.of()),
                FieldView.of(FieldView.Kind.RADIOS, "target", "Où", "page")
                        .withOptions(List.of(new Option("page", text), new Option("address", text))),
                FieldView.of(FieldView.Kind.LINE, "address", "Adresse", text).optional(),
                FieldView.of(FieldView.Kind.SELECT, "place", "Dans", "principal")
                        .withOptions(places));
        return new MenuEntryScreen(
                SampleForms.SITE,
                new FormView("/menus/entree", ErrorSummary.of(fields), fields),
                images == null ? null : MenuPosition.of(MenuArea.MAIN).below(0),
                true,
                List.of(text),
                choice("page", text, List.of(new Option("1", text, text))),
                images,
                List.of(new HiddenField("version", text)));
    }

    private static PickerScreen choice(String what, String text, List<Option> found) {
        return new PickerScreen(
                FieldView.of(FieldView.Kind.LINE, "search-" + what, "Chercher", text)
                        .optional(),
                FieldView.of(FieldView.Kind.RADIOS, what, "Trouvées", "1").withOptions(found),
                "search-" + what);
    }
}
