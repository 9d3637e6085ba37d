package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;

/**
 * One of the screens of a page. A bean of this type is all that it takes to have a tab on the others.
 *
 * @param order among the tabs, ascending
 * @param key of its words in the bundles
 * @param path below {@code /sites/{site}/pages/{page}}, for example {@code /versions}; empty for the content
 * @param action that one may do to see it
 */
public record PageEntry(int order, String key, String path, Action action) {}
