package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Redirect to create or change.
 *
 * @param from path of the site, or a complete address of it
 * @param to path of a page of the site, or an {@code https} address
 * @param alias the only address of the site at which it applies; omitted: all addresses
 */
@JsonTypeName("SentRedirect")
record RedirectRequest(String from, String to, @Nullable String alias) {

    RedirectInput typed() {
        return new RedirectInput(from, to, Objects.requireNonNullElse(alias, ""));
    }
}
