package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a screen stands.
 *
 * @param title of the screen, its {@code h1}
 * @param ancestors from below the home page to above this one
 * @param erroneous whether it shows errors to correct: its title then says so first (RGAA 8.6, 11.10)
 * @param menus whether the menus of the back office are around it
 */
public record Heading(String title, List<PageLink> ancestors, boolean erroneous, Menus menus) {

    /** For whom a screen is. */
    public enum Menus {
        /** For those who use the back office. */
        SHOWN,
        /** For somebody who has nothing else to do there. */
        HIDDEN
    }

    public static Heading of(String title) {
        return new Heading(title, List.of(), false, Menus.SHOWN);
    }

    /** The same below another page. */
    public Heading below(String label, String href) {
        List<PageLink> all = new ArrayList<>(ancestors);
        all.add(new PageLink(label, href, false, false));
        return new Heading(title, List.copyOf(all), erroneous, menus);
    }

    /** The same with errors, or not. */
    public Heading erroneous(boolean errors) {
        return new Heading(title, ancestors, errors, menus);
    }

    /** The same without the menus of the back office, whoever is signed in. */
    public Heading withoutMenus() {
        return new Heading(title, ancestors, erroneous, Menus.HIDDEN);
    }
}
