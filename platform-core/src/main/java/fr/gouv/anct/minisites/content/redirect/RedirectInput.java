package fr.gouv.anct.minisites.content.redirect;

import jakarta.validation.constraints.NotBlank;

/**
 * A redirect as typed in a form or on a line of a list.
 *
 * @param from a path of the site, one of its URLs, or a URL of a former site, of which only the path is kept
 * @param to a path of the site, or an {@code https} URL
 * @param alias the only address of the site at which it applies; blank for all
 */
public record RedirectInput(@NotBlank String from, @NotBlank String to, String alias) {}
