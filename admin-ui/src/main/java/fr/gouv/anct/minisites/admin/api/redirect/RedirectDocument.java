package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redirect. How often it is taken changes without it: lists tell.
 *
 * @param from path within the site
 * @param to path of a page of the site, wherever it moves, or an {@code https} address
 * @param alias the address of the site at which alone it holds; null: at all
 */
record RedirectDocument(
        UUID id, String from, String to, @Nullable String alias, List<ApiLink> links) {}
