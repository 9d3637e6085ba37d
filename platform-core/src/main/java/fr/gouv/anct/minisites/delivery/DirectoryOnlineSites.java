package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.preview.PreviewTokens;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Resolves online sites and their URLs from the in-memory directory. */
@Component
class DirectoryOnlineSites implements OnlineSites {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#@]+)([^?#]*)(.*)");

    private final TenantDirectory directory;
    private final MinisitesProperties properties;
    private final PreviewTokens tokens;

    DirectoryOnlineSites(TenantDirectory directory, MinisitesProperties properties, PreviewTokens tokens) {
        this.directory = directory;
        this.properties = properties;
        this.tokens = tokens;
    }

    @Override
    public long generation() {
        return directory.snapshot().generation();
    }

    @Override
    public Map<UUID, String> roots(Collection<UUID> sites) {
        Map<UUID, String> roots = online(sites, this::root);
        if (sites.contains(BACK_OFFICE)) {
            roots.put(BACK_OFFICE, properties.origin(properties.backOfficeHost()));
        }
        return roots;
    }

    private String root(Tenant tenant) {
        return properties.origin(tenant.canonical().host().name())
                + tenant.canonical().pathPrefix();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> sites) {
        Map<UUID, String> names = online(sites, Tenant::name);
        if (sites.contains(BACK_OFFICE)) {
            names.put(BACK_OFFICE, properties.backOfficeHost());
        }
        return names;
    }

    private Map<UUID, String> online(Collection<UUID> sites, Function<Tenant, String> told) {
        Map<UUID, String> found = new HashMap<>();
        sites.forEach(id -> directory
                .snapshot()
                .byId(id)
                .filter(tenant -> tenant.state() == TenantState.LIVE)
                .ifPresent(tenant -> found.put(id, told.apply(tenant))));
        return found;
    }

    @Override
    public Optional<Location> locate(String url) {
        Matcher parts = ABSOLUTE.matcher(url);
        return parts.matches() ? locate(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
    }

    private Optional<Location> locate(String authority, String rawPath, String rest) {
        try {
            Host host = Host.parse(authority);
            if (properties.isPreview(host)) {
                return previewed(rawPath)
                        .filter(site -> isOnline(site))
                        .flatMap(site -> below(site, token(rawPath), rawPath, rest));
            }
            return properties.isBackOffice(host)
                    ? below(BACK_OFFICE, "", rawPath, rest)
                    : resolve(host, rawPath).flatMap(found -> below(found.site(), found.path(), rawPath, rest));
        } catch (MalformedRequestException nobodys) {
            return Optional.empty();
        }
    }

    /** Returns the token with its slash: the first segment of a preview URL. It grants nothing here. */
    private static String token(String rawPath) {
        return rawPath.replaceFirst("(/[^/]*).*", "$1");
    }

    /** Returns the site that a preview token names, expired or not; empty when its signature is not ours. */
    private Optional<UUID> previewed(String rawPath) {
        String token = token(rawPath);
        return token.isEmpty() ? Optional.empty() : tokens.tenant(token.substring(1));
    }

    private boolean isOnline(UUID site) {
        return !online(List.of(site), Tenant::name).isEmpty();
    }

    /** Returns the online site at an address, and the prefix under which it was requested. */
    private Optional<Location> resolve(Host host, String rawPath) {
        return switch (directory.snapshot().resolve(host, VisitorPath.parse(rawPath.isEmpty() ? "/" : rawPath))) {
            case Resolution.Found(Tenant tenant, VisitorPath _) ->
                Optional.of(new Location(tenant.id(), tenant.canonical().pathPrefix()));
            case Resolution.Alias alias ->
                Optional.of(new Location(alias.tenant().id(), alias.asked().pathPrefix()));
            case Resolution.Suspended _, Resolution.Archived _, Resolution.Unknown _ -> Optional.empty();
        };
    }

    @Override
    public Optional<String> pathWithin(UUID site, String url) {
        Matcher parts = ABSOLUTE.matcher(url);
        Optional<Tenant> tenant = directory.snapshot().byId(site);
        return parts.matches() ? tenant.flatMap(own -> pathWithin(own, parts)) : Optional.empty();
    }

    private Optional<String> pathWithin(Tenant own, Matcher parts) {
        try {
            Host host = Host.parse(parts.group(1));
            boolean preview = properties.isPreview(host);
            String prefix = preview ? token(parts.group(2)) : own.canonical().pathPrefix();
            // A token signed with another secret may belong to any site.
            boolean its = preview
                    ? previewed(parts.group(2)).map(own.id()::equals).orElse(true)
                    : host.equals(own.canonical().host());
            return its ? below(own.id(), prefix, parts.group(2), parts.group(3)).map(Location::path) : Optional.empty();
        } catch (MalformedRequestException nobodys) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isPreview(String url) {
        Matcher parts = ABSOLUTE.matcher(url);
        try {
            return parts.matches() && properties.isPreview(Host.parse(parts.group(1)));
        } catch (MalformedRequestException nobodys) {
            return false;
        }
    }

    /** Returns the raw path: percent-encoding is kept. */
    private static Optional<Location> below(UUID site, String prefix, String rawPath, String rest) {
        String path = rawPath.startsWith(prefix) ? rawPath.substring(prefix.length()) : "?";
        return path.isEmpty() || path.startsWith("/")
                ? Optional.of(new Location(site, (path.isEmpty() ? "/" : path) + rest))
                : Optional.empty();
    }
}
