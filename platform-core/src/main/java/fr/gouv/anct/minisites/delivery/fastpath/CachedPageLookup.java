package fr.gouv.anct.minisites.delivery.fastpath;

import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.platform.TrustedProxies;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up the cached page of a request, by the same rules as {@code VisitorFilter}: a live site, its canonical
 * address, no query parameters. All other requests are left to that filter.
 */
@Component
class CachedPageLookup {

    /** A cached page and its tenant. */
    record Stored(Tenant tenant, Representation page) {}

    private final TenantDirectory directory;
    private final PageCache cache;
    private final TrustedProxies proxies;

    CachedPageLookup(TenantDirectory directory, PageCache cache, MinisitesProperties properties) {
        this.directory = directory;
        this.cache = cache;
        this.proxies = new TrustedProxies(properties.trustedProxies());
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
        try {
            Host host = proxies.host(remote, hosts, forwarded);
            return find(host, VisitorPath.parse(rawPath));
        } catch (MalformedRequestException refused) {
            return null;
        }
    }

    // The hosts of the back office and of previews belong to no tenant, and no page has the path of a theme asset.
    private @Nullable Stored find(Host host, VisitorPath path) {
        return directory.snapshot().resolve(host, path) instanceof Resolution.Found(Tenant tenant, VisitorPath local)
                        && local.canonical()
                ? stored(tenant, local)
                : null;
    }

    private @Nullable Stored stored(Tenant tenant, VisitorPath path) {
        Representation page = cache.stored(PageKey.of(tenant, path.toString()));
        return page == null ? null : new Stored(tenant, page);
    }
}
