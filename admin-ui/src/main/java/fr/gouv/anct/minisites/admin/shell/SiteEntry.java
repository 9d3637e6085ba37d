package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Action;

/**
 * An entry of the menu beside the screens of a site. A bean of this type is all that it takes to stand there.
 *
 * @param order among those of its group, ascending
 * @param key of its words in the bundles
 * @param path below {@code /sites/{site}}, for example {@code /pages}; empty for the first screen of a site
 * @param action that one may do to see it
 */
public record SiteEntry(Group group, int order, String key, String path, Action action) {

    /** What an entry is about; the menu shows the groups in this order, each under its name but the first. */
    public enum Group {
        HOME,
        CONTENT,
        FOLLOW_UP,
        PRESENTATION,
        TEAM
    }
}
