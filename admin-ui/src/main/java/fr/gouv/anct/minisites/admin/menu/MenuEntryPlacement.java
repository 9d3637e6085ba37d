package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.menu.MenuEntryForm.State;
import fr.gouv.anct.minisites.navigation.MenuChange;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Optional;

/** Inserts the typed entry at its position. */
final class MenuEntryPlacement {

    private MenuEntryPlacement() {}

    /** Applies the form, which must be without problems. */
    static MenuChange of(State form, OnlineSites sites) {
        MenuNode entry = form.typed().entry(sites);
        Optional<MenuPosition> place = MenuPosition.read(form.typed().place());
        if (place.isEmpty()) {
            return new MenuChange.Refused(new MenuRefusal(MenuRefusal.Reason.GONE, 0));
        }
        if (form.entry() == null) {
            return form.tree().add(place.get(), entry);
        }
        MenuChange changed = form.tree().replace(form.entry(), entry);
        boolean stays = form.entry().above().equals(place.get());
        return changed instanceof MenuChange.Possible possible && !stays
                ? possible.tree().move(form.entry(), place.get(), Integer.MAX_VALUE)
                : changed;
    }
}
