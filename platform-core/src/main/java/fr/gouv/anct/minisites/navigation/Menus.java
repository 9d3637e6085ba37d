package fr.gouv.anct.minisites.navigation;

import jakarta.validation.Valid;
import java.util.List;

/**
 * The stored menus of one site: main menu, quick links, footer columns and partner logos, with their maximum sizes.
 *
 * @param main at most 8 entries (DSFR)
 * @param quickLinks at most 3 (DSFR)
 * @param footer columns of links above the mandatory ones, at most 6
 * @param partners logos in the footer, at most 12
 */
public record Menus(
        List<@Valid MenuEntry> main,
        List<@Valid MenuLink> quickLinks,
        List<@Valid FooterColumn> footer,
        List<@Valid FooterPartner> partners) {

    /** Maximum number of entries of each menu (DSFR; the last two are our own limits, for a readable footer). */
    public static final int MAIN = 8;

    public static final int QUICK_LINKS = 3;
    public static final int FOOTER = 6;
    public static final int PARTNERS = 12;
    /** Maximum number of entries of a menu, of a mega-menu column and of a footer column (DSFR). */
    public static final int BELOW = 8;

    /** Maximum length of the text of an entry, in characters. */
    public static final int LONGEST_LABEL = 80;

    /** Maximum length of the introductory sentence of a mega-menu, in characters. */
    public static final int LONGEST_LEADER = 200;

    public static final Menus EMPTY = new Menus(List.of(), List.of(), List.of(), List.of());

    public Menus {
        MenuLimits.atMost(MAIN, main, "entries in the main menu");
        MenuLimits.atMost(QUICK_LINKS, quickLinks, "quick links");
        MenuLimits.atMost(FOOTER, footer, "columns in the footer");
        MenuLimits.atMost(PARTNERS, partners, "partners in the footer");
    }

    /** Returns a copy whose texts are one line each, as they are displayed. */
    public Menus normalized() {
        return MenuTree.of(this).normalized().menus();
    }
}
