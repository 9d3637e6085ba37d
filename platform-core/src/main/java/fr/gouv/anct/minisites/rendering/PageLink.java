package fr.gouv.anct.minisites.rendering;

/**
 * A label with a URL that templates write as a link, marked as external or as the current page; unlike a stored link it
 * holds no id.
 *
 * @param external leads to another site, so opens in a new window
 * @param current is the page shown
 */
public record PageLink(String label, String href, boolean external, boolean current) {}
