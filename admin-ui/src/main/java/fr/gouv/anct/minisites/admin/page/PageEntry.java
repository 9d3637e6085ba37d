package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * One of the screens of a page. A bean of this type is all that it takes to have a tab on the others.
 *
 * @param order among the tabs, ascending
 * @param key of its words in the bundles
 * @param path below {@code /sites/{site}/pages/{page}}, for example {@code /versions}; empty for the content
 * @param action that one may do to see it
 * @param kinds of page that have it
 */
public record PageEntry(int order, String key, String path, Action action, Set<PageKind> kinds) {

    /** One that pages of all kinds have. */
    public PageEntry(int order, String key, String path, Action action) {
        this(order, key, path, action, EnumSet.allOf(PageKind.class));
    }
}
