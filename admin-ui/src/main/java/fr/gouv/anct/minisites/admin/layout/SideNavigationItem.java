package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Action;

/**
 * Entry of the side navigation of a site, registered by declaring a bean of this type.
 *
 * @param order among the entries of its group, ascending
 * @param key of its label in the bundles
 * @param path below {@code /sites/{site}}, for example {@code /pages}; empty for the first screen of a site
 * @param action the action that an account must be allowed to see it
 */
public record SideNavigationItem(Group group, int order, String key, String path, Action action) {

    /** Group of entries; the menu shows the groups in this order, each under its name but the first. */
    public enum Group {
        HOME,
        CONTENT,
        FOLLOW_UP,
        PRESENTATION,
        TEAM
    }
}
