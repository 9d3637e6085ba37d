package fr.gouv.anct.minisites.delivery;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** From where a request comes, for limits on how often: kept in memory, never written down. */
@Component
public class ClientAddresses {

    /** What one subscriber is given of IPv6, in bytes. */
    private static final int SUBSCRIBER = 8;

    private final TrustedProxies proxies;

    public ClientAddresses(MinisitesProperties properties) {
        this.proxies = new TrustedProxies(properties.trustedProxies());
    }

    /** The address as the trusted proxies say it; of IPv6 the part that one subscriber has. */
    public String of(ServerHttpRequest request) {
        return proxies.client(request).map(ClientAddresses::key).orElse("");
    }

    private static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBSCRIBER))
                : address.getHostAddress();
    }
}
