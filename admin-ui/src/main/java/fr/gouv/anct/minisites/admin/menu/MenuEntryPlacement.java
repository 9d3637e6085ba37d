package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.navigation.MenuChange;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inserts the typed entry at its position. */
final class MenuEntryPlacement {

    private MenuEntryPlacement() {}

    /**
     * Adds, or replaces and moves, an entry.
     *
     * @param from its former position; null for a new one
     * @param place the position that it is placed below, as submitted
     */
    static MenuChange of(MenuTree tree, @Nullable MenuPosition from, MenuNode entry, String place) {
        Optional<MenuPosition> parent = MenuPosition.read(place);
        if (parent.isEmpty()) {
            return new MenuChange.Refused(new MenuRefusal(MenuRefusal.Reason.GONE, 0));
        }
        if (from == null) {
            return tree.add(parent.get(), entry);
        }
        MenuChange changed = tree.replace(from, entry);
        boolean stays = from.above().equals(parent.get());
        return changed instanceof MenuChange.Possible possible && !stays
                ? possible.tree().move(from, parent.get(), Integer.MAX_VALUE)
                : changed;
    }
}
