package fr.gouv.anct.minisites.navigation;

import java.util.List;

/**
 * The menus of a site.
 *
 * @param main at most 8 entries (DSFR)
 * @param quickLinks at most 3 (DSFR)
 * @param footer columns of links above the mandatory ones, at most 6
 * @param partners logos in the footer, at most 12
 */
public record Menus(
        List<MenuEntry> main, List<MenuLink> quickLinks, List<FooterColumn> footer, List<Partner> partners) {

    public static final Menus EMPTY = new Menus(List.of(), List.of(), List.of(), List.of());

    public Menus {
        Limits.atMost(8, main, "entries in the main menu");
        Limits.atMost(3, quickLinks, "quick links");
        Limits.atMost(6, footer, "columns in the footer");
        Limits.atMost(12, partners, "partners in the footer");
    }
}
