package fr.gouv.anct.minisites.delivery;

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
 * The canonical address of what a request names, made of the configuration and the directory alone: what a visitor sends never
 * decides which host a redirect leads to.
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

    /** As it was sent. */
    static @Nullable String query(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawQuery();
    }

    /** Grows with each change of where sites are reached. */
    long generation() {
        return directory.snapshot().generation();
    }

    /** Where a path of a site is, with the query as it was sent. */
    String of(Tenant tenant, VisitorPath path, @Nullable String query) {
        return join(properties.url(tenant.canonical()), path, query);
    }

    /**
     * What is meant by a host and a path at which no site answers: the same without {@code www.}, or with the prefix of a site in
     * lower case and without accents. Empty when no live site is there either.
     */
    Optional<String> meant(Host host, VisitorPath path, @Nullable String query) {
        if (!host.name().startsWith(WWW)) {
            return prefixed(host, path, query);
        }
        Host bare = new Host(host.name().substring(WWW.length()));
        if (properties.isBackOffice(bare)) {
            return Optional.of(join(properties.origin(bare.name()) + "/", path, query));
        }
        // The prefix first: at the root of the host there may be a site too, which would lead there with one more
        // redirect.
        return prefixed(bare, path, query)
                .or(() -> live(directory.snapshot().resolve(bare, path))
                        .map(found -> of(found.tenant(), found.path(), query)));
    }

    /** The live site of which the first segment is the prefix, written in another way. */
    Optional<String> prefixed(Host host, VisitorPath path, @Nullable String query) {
        VisitorPath folded = path.folded();
        return live(directory.snapshot().resolve(host, folded))
                .filter(found ->
                        found.path().segments().size() < folded.segments().size())
                .map(found -> of(found.tenant(), path.below(1), query));
    }

    /** The home page of the live site of a short name, which people type after the address of the portal wherever the site is. */
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
