package fr.gouv.anct.minisites.navigation;

import java.util.List;

/** A drop-down menu: at most 8 links (DSFR). */
public record Menu(String label, List<MenuLink> links) implements MenuEntry {

    public Menu {
        MenuLimits.atMost(Menus.BELOW, links, "links in a menu");
    }
}
