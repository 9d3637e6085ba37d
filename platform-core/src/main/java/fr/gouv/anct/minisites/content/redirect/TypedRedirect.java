package fr.gouv.anct.minisites.content.redirect;

/**
 * A redirect as somebody types it, in a form or on a line of a list.
 *
 * @param from a path of the site, one of its addresses whole, or one of a former site, of which the path is kept
 * @param to a path of the site, or an {@code https} address
 * @param alias the address of the site at which alone it holds; blank: at all
 */
public record TypedRedirect(String from, String to, String alias) {}
