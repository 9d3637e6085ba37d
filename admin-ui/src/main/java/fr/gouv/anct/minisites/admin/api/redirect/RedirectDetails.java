package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redirect. Its number of hits changes independently and is only in lists.
 *
 * @param from path within the site
 * @param to path of a page of the site, wherever it moves, or an {@code https} address
 * @param alias the only address of the site at which it applies; null: all addresses
 */
@JsonTypeName("RedirectDocument")
record RedirectDetails(
        UUID id, String from, String to, @Nullable String alias, List<ApiLink> links) {}
