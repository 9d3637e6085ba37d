package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;

/**
 * Title of a screen and its position in the hierarchy of screens.
 *
 * @param title of the screen, its {@code h1}
 * @param ancestors from below the home page to above this screen
 * @param erroneous whether the screen shows errors to correct: the document title then begins with that (RGAA 8.6,
 *     11.10)
 * @param menus whether the menus of the back office surround it
 */
public record ScreenHeading(String title, List<PageLink> ancestors, boolean erroneous, Menus menus) {

    /** Visibility of the back-office menus. */
    public enum Menus {
        /** For users of the back office. */
        SHOWN,
        /** For users who have nothing else to do in the back office. */
        HIDDEN
    }

    public static ScreenHeading of(String title) {
        return new ScreenHeading(title, List.of(), false, Menus.SHOWN);
    }

    /** Returns a copy placed below another page. */
    public ScreenHeading below(String label, String href) {
        List<PageLink> all = new ArrayList<>(ancestors);
        all.add(new PageLink(label, href, false, false));
        return new ScreenHeading(title, List.copyOf(all), erroneous, menus);
    }

    /** Returns a copy with or without errors. */
    public ScreenHeading erroneous(boolean errors) {
        return new ScreenHeading(title, ancestors, errors, menus);
    }

    /** Returns a copy without the menus of the back office, even for a signed-in account. */
    public ScreenHeading withoutMenus() {
        return new ScreenHeading(title, ancestors, erroneous, Menus.HIDDEN);
    }
}
