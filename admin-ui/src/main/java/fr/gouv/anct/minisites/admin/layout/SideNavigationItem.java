package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.tenancy.Tenant;

/**
 * Entry of the side navigation of a site, registered by declaring a bean of this type.
 *
 * @param order among the entries of its group, ascending
 * @param key of its label in the bundles
 * @param path below {@code /sites/{site}}, for example {@code /pages}; empty for the first screen of a site
 * @param action the action that an account must be allowed to see it
 */
public record SideNavigationItem(Group group, int order, String key, String path, Action action) {

    /** Creates an entry for a screen of a site. */
    public SideNavigationItem(Group group, int order, String key, Path.One<Tenant> path, Action action) {
        this(group, order, key, path.pattern().substring(Paths.SITE.pattern().length()), action);
    }

    /** Group of entries; the menu shows the groups in this order, each under its name but the first. */
    public enum Group {
        HOME,
        CONTENT,
        FOLLOW_UP,
        PRESENTATION,
        TEAM
    }
}
