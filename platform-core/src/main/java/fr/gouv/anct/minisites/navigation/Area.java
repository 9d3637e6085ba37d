package fr.gouv.anct.minisites.navigation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Area of a page that contains a menu. */
public enum Area {
    MAIN("principal", Menus.MAIN, EntryKind.LINK, EntryKind.MENU, EntryKind.MEGA_MENU),
    QUICK_LINKS("acces-rapides", Menus.QUICK_LINKS, EntryKind.LINK),
    FOOTER("pied-de-page", Menus.FOOTER, EntryKind.COLUMN),
    PARTNERS("partenaires", Menus.PARTNERS, EntryKind.PARTNER);

    private final String code;
    private final int most;
    private final Set<EntryKind> kinds;

    Area(String code, int most, EntryKind... kinds) {
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
    public Set<EntryKind> kinds() {
        return kinds;
    }

    static Optional<Area> of(String code) {
        return Arrays.stream(values()).filter(area -> area.code.equals(code)).findFirst();
    }
}
