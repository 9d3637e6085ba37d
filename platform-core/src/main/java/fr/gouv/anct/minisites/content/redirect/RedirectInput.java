package fr.gouv.anct.minisites.content.redirect;

import jakarta.validation.constraints.NotBlank;

/**
 * The unparsed source, target and optional alias of a redirect, from a form, the API or a line of an import.
 *
 * @param from a path of the site, one of its URLs, or a URL of a former site, of which only the path is kept
 * @param to a path of the site, or an {@code https} URL
 * @param alias the only address of the site at which it applies; blank for all
 */
public record RedirectInput(@NotBlank String from, @NotBlank String to, String alias) {}
