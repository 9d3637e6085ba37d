package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.navigation.MenuArea;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuRefusal.Reason;
import fr.gouv.anct.minisites.navigation.MenuSize;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Validates whole menus with the rules for a single typed entry. */
public final class MenuValidator {

    private static final Map<String, String> FIELDS = Map.of(
            MenuEntryInput.LEADER, "leader",
            MenuEntryInput.IMAGE, "logo",
            MenuEntryInput.TARGET, "link",
            MenuEntryInput.PAGE, "link",
            MenuEntryInput.ADDRESS, "link");

    private MenuValidator() {}

    /** Returns message keys of the problems, by JSON pointer into the menus (RFC 6901). */
    public static Map<String, String> problems(Menus menus) {
        Map<String, String> problems = new LinkedHashMap<>();
        MenuTree tree = MenuTree.of(menus);
        tree.areas().forEach((area, entries) -> check(entries, pointer(area), problems));
        if (MenuSize.exceeds(tree)) {
            problems.put("", MenuEditing.key(Reason.HEAVY));
        }
        return problems;
    }

    private static String pointer(MenuArea area) {
        return switch (area) {
            case MAIN -> "/main";
            case QUICK_LINKS -> "/quickLinks";
            case FOOTER -> "/footer";
            case PARTNERS -> "/partners";
        };
    }

    private static void check(List<MenuNode> entries, String at, Map<String, String> problems) {
        for (int i = 0; i < entries.size(); i++) {
            MenuNode entry = entries.get(i);
            String place = at + "/" + i;
            MenuEntryInput.of(entry, "")
                    .problems()
                    .forEach((field, key) ->
                            problems.put(place + "/" + FIELDS.getOrDefault(field, label(entry.kind())), key));
            check(entry.below(), place + (entry.kind() == MenuNodeKind.MEGA_MENU ? "/categories" : "/links"), problems);
        }
    }

    private static String label(MenuNodeKind kind) {
        return switch (kind) {
            case COLUMN -> "title";
            case PARTNER -> "name";
            default -> "label";
        };
    }
}
