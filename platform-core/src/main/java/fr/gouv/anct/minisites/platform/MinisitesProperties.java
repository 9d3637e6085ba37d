package fr.gouv.anct.minisites.platform;

import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Public hosts and URLs of the platform, trusted proxies, preview secret and page cache.
 *
 * @param portalHost host of the portal and of the sites under a path prefix
 * @param baseDomain domain under which sites get a host of their own
 * @param backOfficeHost an origin of its own: sites under prefixes share the portal's
 * @param previewHost a third origin, without sessions
 * @param publicScheme {@code http} or {@code https}
 * @param publicPort omitted from URLs when it is the scheme's default port
 * @param trustedProxies addresses or CIDR blocks whose {@code X-Forwarded-*} headers count; none by default
 * @param previewSecret signs preview tokens, the same on every node; without it each start generates its own
 * @param cache pages kept in memory
 */
@ConfigurationProperties("minisites")
public record MinisitesProperties(
        @DefaultValue("localhost") String portalHost,
        @DefaultValue("localhost") String baseDomain,
        @DefaultValue("gestion.localhost") String backOfficeHost,
        @DefaultValue("apercu.localhost") String previewHost,
        @DefaultValue("http") String publicScheme,
        @DefaultValue("8080") int publicPort,
        @DefaultValue List<String> trustedProxies,
        @Nullable String previewSecret,
        @DefaultValue Cache cache) {

    /**
     * Configuration of the page cache.
     *
     * @param maximumSize in bytes, all encodings counted; a quarter of the heap by default
     */
    public record Cache(@Nullable DataSize maximumSize) {

        private static final int QUARTER = 4;

        public long bytes() {
            return maximumSize == null ? Runtime.getRuntime().maxMemory() / QUARTER : maximumSize.toBytes();
        }
    }

    /** Returns the origin of a host: scheme, host and port as they appear in URLs. */
    public String origin(String host) {
        boolean usual = (publicScheme.equals("https") && publicPort == 443)
                || (publicScheme.equals("http") && publicPort == 80);
        return publicScheme + "://" + host + (usual ? "" : ":" + publicPort);
    }

    /** Returns the root URL of an address. */
    public String url(Address address) {
        return origin(address.host().name()) + address.pathPrefix() + "/";
    }

    public boolean isBackOffice(Host host) {
        return host.name().equals(backOfficeHost);
    }

    public boolean isPreview(Host host) {
        return host.name().equals(previewHost);
    }
}
