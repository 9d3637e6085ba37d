package fr.gouv.anct.minisites.delivery.cache;

import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/**
 * Cache key of a page: the tenant and its version, the normalised path, the query parameters that the page declares;
 * nothing that a client can invent. Old versions are never requested again, so nothing has to be purged.
 */
public record PageKey(UUID tenantId, long version, String path, int number, ListFilter filter) {

    /** Returns the key of the page in another version of its site. */
    PageKey in(long other) {
        return new PageKey(tenantId, other, path, number, filter);
    }

    /** Returns the key of a page without query parameters. */
    public static PageKey of(Tenant tenant, String path) {
        return new PageKey(tenant.id(), tenant.version(), path, 1, ListFilter.NONE);
    }
}
