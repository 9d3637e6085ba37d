package fr.gouv.anct.minisites.navigation;

import org.jspecify.annotations.Nullable;

/**
 * Counts the escaped HTML characters that the menus of a site add to each page, and refuses a change that puts them
 * above 200,000. They are on every page of their site, so that menus too large for one page would make all of them
 * unavailable. Counts escaped HTML, where an ampersand takes five.
 */
public final class MenuSize {

    /**
     * Maximum number of characters; a full mega-menu of eight columns with URLs of 100 characters takes some 10,000.
     */
    public static final int MOST = 200_000;

    private static final int LONGEST_ESCAPE = "&quot;".length();

    private MenuSize() {}

    /** Whether the menus exceed {@link #MOST}. */
    public static boolean exceeds(MenuTree menus) {
        return of(menus) > MOST;
    }

    /** Whether a change is refused. Menus above the limit, from before it existed, may only become smaller. */
    public static boolean refuses(MenuTree now, MenuTree wanted) {
        return exceeds(wanted) && of(wanted) >= of(now);
    }

    static int of(MenuTree menus) {
        return menus.areas().values().stream()
                .flatMap(entries -> entries.stream())
                .mapToInt(MenuSize::of)
                .sum();
    }

    private static int of(MenuNode entry) {
        int own = written(entry.label()) + written(entry.leader()) + written(entry.link());
        return own + entry.below().stream().mapToInt(MenuSize::of).sum();
    }

    private static int written(@Nullable Object text) {
        return text == null
                ? 0
                : text.toString()
                        .chars()
                        .map(sign -> "&<>\"'".indexOf(sign) < 0 ? 1 : LONGEST_ESCAPE)
                        .sum();
    }
}
