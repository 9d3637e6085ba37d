package fr.gouv.anct.minisites.navigation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * One of the four menu areas of a site (main menu, quick links, footer columns, partner logos) with its code, maximum
 * size and accepted kinds of entries.
 */
public enum MenuArea {
    MAIN("principal", Menus.MAIN, MenuNodeKind.LINK, MenuNodeKind.MENU, MenuNodeKind.MEGA_MENU),
    QUICK_LINKS("acces-rapides", Menus.QUICK_LINKS, MenuNodeKind.LINK),
    FOOTER("pied-de-page", Menus.FOOTER, MenuNodeKind.COLUMN),
    PARTNERS("partenaires", Menus.PARTNERS, MenuNodeKind.PARTNER);

    private final String code;
    private final int most;
    private final Set<MenuNodeKind> kinds;

    MenuArea(String code, int most, MenuNodeKind... kinds) {
        this.code = code;
        this.most = most;
        this.kinds = Set.of(kinds);
    }

    /** The code used in URLs and forms. */
    public String code() {
        return code;
    }

    /** Maximum number of entries (DSFR). */
    public int most() {
        return most;
    }

    /** Kinds of entries that it accepts. */
    public Set<MenuNodeKind> kinds() {
        return kinds;
    }

    static Optional<MenuArea> of(String code) {
        return Arrays.stream(values()).filter(area -> area.code.equals(code)).findFirst();
    }
}
