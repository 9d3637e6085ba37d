package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.file.ThemeAssetHandler;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.platform.TrustedProxies;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves host and path of a request to a destination: one function for the fast path and for the full path. */
@Component
public class RequestResolver {

    private final TenantDirectory directory;
    private final MinisitesProperties properties;
    private final TrustedProxies proxies;

    RequestResolver(TenantDirectory directory, MinisitesProperties properties) {
        this.directory = directory;
        this.properties = properties;
        this.proxies = new TrustedProxies(properties.trustedProxies());
    }

    /**
     * Resolves a request.
     *
     * @param remote address of the connection
     * @param hosts all the values of {@code Host}
     * @param forwarded all the values of {@code X-Forwarded-Host}, which count from a trusted proxy alone
     * @param rawPath as it was requested, without a query
     */
    public Destination resolve(
            @Nullable InetSocketAddress remote, List<String> hosts, List<String> forwarded, String rawPath) {
        try {
            Host host = proxies.host(remote, hosts, forwarded);
            String single = VisitorPath.singleSlashes(rawPath);
            return resolve(host, VisitorPath.parse(single), !single.equals(rawPath));
        } catch (MalformedRequestException malformed) {
            return new Destination.Malformed();
        }
    }

    private Destination resolve(Host host, VisitorPath path, boolean repeatedSlashes) {
        if (ThemeAssetHandler.owns(path) && !repeatedSlashes) {
            return new Destination.ThemeAsset(path);
        }
        if (properties.isBackOffice(host)) {
            return repeatedSlashes ? new Destination.Malformed() : new Destination.BackOffice();
        }
        if (properties.isPreview(host)) {
            return repeatedSlashes ? new Destination.Malformed() : new Destination.PreviewHost(path);
        }
        return new Destination.VisitorHost(
                host, path, directory.loaded() ? directory.snapshot().resolve(host, path) : null, repeatedSlashes);
    }
}
