package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/**
 * Builds canonical URLs from the configuration and the directory alone: input of a visitor never decides to which host
 * a redirect leads.
 */
@Component
class CanonicalAddresses {

    private static final String WWW = "www.";

    private final TenantDirectory directory;
    private final MinisitesProperties properties;

    CanonicalAddresses(TenantDirectory directory, MinisitesProperties properties) {
        this.directory = directory;
        this.properties = properties;
    }

    /** Returns the raw query of the request. */
    static @Nullable String query(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawQuery();
    }

    /** Returns the generation of the directory, which grows with each change of the addresses of sites. */
    long generation() {
        return directory.snapshot().generation();
    }

    /** Returns the canonical URL of a path of a site, with the query as it was sent. */
    String of(Tenant tenant, VisitorPath path, @Nullable String query) {
        return join(properties.url(tenant.canonical()), path, query);
    }

    /**
     * Returns the canonical URL for a host and a path that resolve to no site: without {@code www.}, or with the path
     * prefix of a site in lower case and without accents. Empty when that resolves to no live site either.
     */
    Optional<String> meant(Host host, VisitorPath path, @Nullable String query) {
        if (!host.name().startsWith(WWW)) {
            return prefixed(host, path, query);
        }
        Host bare = new Host(host.name().substring(WWW.length()));
        if (properties.isBackOffice(bare)) {
            return Optional.of(join(properties.origin(bare.name()) + "/", path, query));
        }
        // The path prefix first: the host may also have a site at its root, which would cost one more redirect.
        return prefixed(bare, path, query)
                .or(() -> live(directory.snapshot().resolve(bare, path))
                        .map(found -> of(found.tenant(), found.path(), query)));
    }

    /**
     * Returns the URL in the live site whose path prefix is a variant spelling (case, accents) of the first segment.
     */
    Optional<String> prefixed(Host host, VisitorPath path, @Nullable String query) {
        VisitorPath folded = path.folded();
        return live(directory.snapshot().resolve(host, folded))
                .filter(found ->
                        found.path().segments().size() < folded.segments().size())
                .map(found -> of(found.tenant(), path.below(1), query));
    }

    /**
     * Returns the home page of the live site with that slug: people type it after the portal's address, wherever the
     * site is.
     */
    Optional<String> named(Tenant portal, String path) {
        boolean atRoot = portal.canonical().host().name().equals(properties.portalHost())
                && portal.canonical().pathPrefix().isEmpty();
        return atRoot
                ? directory.snapshot().live(path.substring(1)).map(site -> properties.url(site.canonical()))
                : Optional.empty();
    }

    private static Optional<Resolution.Found> live(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Found found -> Optional.of(found);
            case Resolution.Alias alias -> Optional.of(new Resolution.Found(alias.tenant(), alias.path()));
            case Resolution.Suspended _, Resolution.Archived _, Resolution.Unknown _ -> Optional.empty();
        };
    }

    private static String join(String root, VisitorPath path, @Nullable String query) {
        String location = path.segments().stream()
                .map(segment -> UriUtils.encodePathSegment(segment, "UTF-8"))
                .collect(Collectors.joining("/", root, ""));
        return query == null ? location : location + "?" + query;
    }
}
