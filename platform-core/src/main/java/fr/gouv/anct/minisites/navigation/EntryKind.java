package fr.gouv.anct.minisites.navigation;

import java.util.Set;

/** What an entry of the menus is, and what it takes below it (DSFR). */
public enum EntryKind {
    /** A direct link. */
    LINK,
    /** A menu that unfolds. */
    MENU,
    /** A menu of several columns. */
    MEGA_MENU,
    /** A column of a mega-menu. */
    CATEGORY,
    /** A column of the footer. */
    COLUMN,
    /** A logo in the footer. */
    PARTNER;

    /** How many entries it takes below it. */
    public int most() {
        return below().isEmpty() ? 0 : Menus.BELOW;
    }

    /** What it takes below it. */
    public Set<EntryKind> below() {
        return switch (this) {
            case LINK, PARTNER -> Set.of();
            case MENU, CATEGORY, COLUMN -> Set.of(LINK);
            case MEGA_MENU -> Set.of(CATEGORY);
        };
    }
}
