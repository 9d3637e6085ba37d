package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.menu.MenuEntryForm.Form;
import fr.gouv.anct.minisites.navigation.Entry;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.Rearrangement;
import fr.gouv.anct.minisites.navigation.Spot;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Optional;

/** Inserts the typed entry at its position. */
final class MenuEntryPlacement {

    private MenuEntryPlacement() {}

    /** Applies the form, which must be without problems. */
    static Rearrangement of(Form form, OnlineSites sites) {
        Entry entry = form.typed().entry(sites);
        Optional<Spot> place = Spot.read(form.typed().place());
        if (place.isEmpty()) {
            return new Rearrangement.Refused(new MenuRefusal(MenuRefusal.Reason.GONE, 0));
        }
        if (form.entry() == null) {
            return form.tree().add(place.get(), entry);
        }
        Rearrangement changed = form.tree().replace(form.entry(), entry);
        boolean stays = form.entry().above().equals(place.get());
        return changed instanceof Rearrangement.Possible possible && !stays
                ? possible.tree().move(form.entry(), place.get(), Integer.MAX_VALUE)
                : changed;
    }
}
