package fr.gouv.anct.minisites.tenancy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mini-site as the directory knows it: what resolving a request takes, and nothing of its content.
 *
 * @param version grows with every change that a visitor can see; part of every cache key
 * @param successorUrl where the visitors of an archived site go
 * @param canonical the address that all the others redirect to
 * @param aliases the others
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

    /** Whether nobody changes what it says or looks like at the moment: it is read-only, or closed. */
    public boolean locked() {
        return readOnly
                || switch (state) {
                    case PREPARATION, LIVE, SUSPENDED -> false;
                    case ARCHIVED, DELETED -> true;
                };
    }
}
