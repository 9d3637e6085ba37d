package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.content.redirect.TypedRedirect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A redirect to be made, or to begin or end elsewhere.
 *
 * @param from path of the site, or one of its addresses whole
 * @param to path of a page of the site, or an {@code https} address
 * @param alias the address of the site at which alone it holds; left out: at all
 */
record SentRedirect(String from, String to, @Nullable String alias) {

    TypedRedirect typed() {
        return new TypedRedirect(from, to, Objects.requireNonNullElse(alias, ""));
    }
}
