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

    /** How many entries each takes (DSFR; the last two are ours, for a footer that one can still read). */
    public static final int MAIN = 8;

    public static final int QUICK_LINKS = 3;
    public static final int FOOTER = 6;
    public static final int PARTNERS = 12;
    /** How many entries a menu, a column of a mega-menu or of the footer takes (DSFR). */
    public static final int BELOW = 8;

    public static final Menus EMPTY = new Menus(List.of(), List.of(), List.of(), List.of());

    public Menus {
        Limits.atMost(MAIN, main, "entries in the main menu");
        Limits.atMost(QUICK_LINKS, quickLinks, "quick links");
        Limits.atMost(FOOTER, footer, "columns in the footer");
        Limits.atMost(PARTNERS, partners, "partners in the footer");
    }
}
