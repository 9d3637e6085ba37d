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
 */
public record Heading(String title, List<PageLink> ancestors, boolean erroneous) {

    public static Heading of(String title) {
        return new Heading(title, List.of(), false);
    }

    /** The same below another page. */
    public Heading below(String label, String href) {
        List<PageLink> all = new ArrayList<>(ancestors);
        all.add(new PageLink(label, href, false, false));
        return new Heading(title, List.copyOf(all), erroneous);
    }

    /** The same with errors, or not. */
    public Heading erroneous(boolean errors) {
        return new Heading(title, ancestors, errors);
    }
}
