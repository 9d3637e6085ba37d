package fr.gouv.anct.minisites.tenancy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mini-site as the directory holds it: the data needed to resolve a request, without content.
 *
 * @param version grows with every change that a visitor can see; part of every cache key
 * @param successorUrl redirect target of an archived site
 * @param canonical the address to which all aliases redirect
 * @param aliases its other addresses
 */
public record Tenant(
        UUID id,
        String slug,
        String name,
        TenantState state,
        boolean readOnly,
        long version,
        @Nullable String successorUrl,
        Address canonical,
        List<Address> aliases) {

    /** Whether content and appearance are frozen at the moment: the site is read-only, archived or deleted. */
    public boolean locked() {
        return readOnly
                || switch (state) {
                    case PREPARATION, LIVE, SUSPENDED -> false;
                    case ARCHIVED, DELETED -> true;
                };
    }
}
