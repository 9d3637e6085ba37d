package fr.gouv.anct.minisites.navigation;

import java.util.Set;

/** Kind of a menu node, with the children that it accepts (DSFR). */
public enum MenuNodeKind {
    /** A direct link. */
    LINK,
    /** A drop-down menu. */
    MENU,
    /** A menu with several columns. */
    MEGA_MENU,
    /** A column of a mega-menu. */
    CATEGORY,
    /** A column of the footer. */
    COLUMN,
    /** A logo in the footer. */
    PARTNER;

    /** Maximum number of children. */
    public int most() {
        return below().isEmpty() ? 0 : Menus.BELOW;
    }

    /** Kinds of children that it accepts. */
    public Set<MenuNodeKind> below() {
        return switch (this) {
            case LINK, PARTNER -> Set.of();
            case MENU, CATEGORY, COLUMN -> Set.of(LINK);
            case MEGA_MENU -> Set.of(CATEGORY);
        };
    }
}
