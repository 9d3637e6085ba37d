package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.navigation.Area;
import fr.gouv.anct.minisites.navigation.Entry;
import fr.gouv.anct.minisites.navigation.EntryKind;
import fr.gouv.anct.minisites.navigation.MenuRefusal.Reason;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.MenuWeight;
import fr.gouv.anct.minisites.navigation.Menus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Validates whole menus with the rules for a single typed entry. */
public final class MenuCheck {

    private static final Map<String, String> FIELDS = Map.of(
            TypedEntry.LEADER, "leader",
            TypedEntry.IMAGE, "logo",
            TypedEntry.TARGET, "link",
            TypedEntry.PAGE, "link",
            TypedEntry.ADDRESS, "link");

    private MenuCheck() {}

    /** Returns message keys of the problems, by JSON pointer into the menus (RFC 6901). */
    public static Map<String, String> problems(Menus menus) {
        Map<String, String> problems = new LinkedHashMap<>();
        MenuTree tree = MenuTree.of(menus);
        tree.areas().forEach((area, entries) -> check(entries, place(area), problems));
        if (MenuWeight.exceeds(tree)) {
            problems.put("", MenuEditing.key(Reason.HEAVY));
        }
        return problems;
    }

    private static String place(Area area) {
        return switch (area) {
            case MAIN -> "/main";
            case QUICK_LINKS -> "/quickLinks";
            case FOOTER -> "/footer";
            case PARTNERS -> "/partners";
        };
    }

    private static void check(List<Entry> entries, String at, Map<String, String> problems) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String place = at + "/" + i;
            TypedEntry.of(entry, "")
                    .problems()
                    .forEach((field, key) ->
                            problems.put(place + "/" + FIELDS.getOrDefault(field, label(entry.kind())), key));
            check(entry.below(), place + (entry.kind() == EntryKind.MEGA_MENU ? "/categories" : "/links"), problems);
        }
    }

    private static String label(EntryKind kind) {
        return switch (kind) {
            case COLUMN -> "title";
            case PARTNER -> "name";
            default -> "label";
        };
    }
}
