package fr.gouv.anct.minisites.delivery.cache;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stored page depends on, and nothing a client can invent: the tenant and its version, the normalised path, the
 * parameters that the page declares. Old versions are never asked for again, so nothing has to be purged.
 */
public record PageKey(
        UUID tenantId,
        long version,
        String path,
        int number,
        @Nullable String tag) {

    /** The same page in another version of its site. */
    PageKey in(long other) {
        return new PageKey(tenantId, other, path, number, tag);
    }

    /** Of a page asked for without parameters. */
    public static PageKey of(Tenant tenant, String path) {
        return new PageKey(tenant.id(), tenant.version(), path, 1, null);
    }
}
