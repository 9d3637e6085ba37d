package fr.gouv.anct.minisites.rendering;

/**
 * A resolved link.
 *
 * @param external leads to another site, so opens in a new window
 * @param current is the page shown
 */
public record PageLink(String label, String href, boolean external, boolean current) {}
