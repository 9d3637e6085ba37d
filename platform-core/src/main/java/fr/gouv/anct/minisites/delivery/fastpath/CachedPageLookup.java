package fr.gouv.anct.minisites.delivery.fastpath;

import fr.gouv.anct.minisites.delivery.Destination;
import fr.gouv.anct.minisites.delivery.RequestResolver;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up the cached page of a request to the canonical address of a live site, without query parameters. */
@Component
class CachedPageLookup {

    /** A cached page, its tenant and its path within the site. */
    record Stored(Tenant tenant, String path, Representation page) {}

    private final RequestResolver resolver;
    private final PageCache cache;

    CachedPageLookup(RequestResolver resolver, PageCache cache) {
        this.resolver = resolver;
        this.cache = cache;
    }

    /**
     * Finds the cached page of a request.
     *
     * @param hosts all the values of {@code Host}
     * @param forwarded all the values of {@code X-Forwarded-Host}
     * @param rawPath as it was requested, without a query
     * @return null when the request needs the full path
     */
    @Nullable
    Stored find(@Nullable InetSocketAddress remote, List<String> hosts, List<String> forwarded, String rawPath) {
        return resolver.resolve(remote, hosts, forwarded, rawPath) instanceof Destination.VisitorHost visit
                        && !visit.repeatedSlashes()
                        && visit.resolution() instanceof Resolution.Found(Tenant tenant, VisitorPath local)
                        && local.canonical()
                ? stored(tenant, local.toString())
                : null;
    }

    private @Nullable Stored stored(Tenant tenant, String path) {
        Representation page = cache.stored(PageKey.of(tenant, path));
        return page == null ? null : new Stored(tenant, path, page);
    }
}
