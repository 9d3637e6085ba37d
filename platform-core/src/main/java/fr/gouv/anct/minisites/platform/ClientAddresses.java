package fr.gouv.anct.minisites.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Client addresses of requests, as keys for rate limits: kept in memory, never logged or stored. */
@Component
public class ClientAddresses {

    /** Length of the IPv6 prefix of one subscriber, in bytes. */
    private static final int SUBSCRIBER = 8;

    private final TrustedProxies proxies;

    public ClientAddresses(MinisitesProperties properties) {
        this.proxies = new TrustedProxies(properties.trustedProxies());
    }

    /** Returns the client address that the trusted proxies report; of IPv6 only the subscriber's prefix. */
    public String of(ServerHttpRequest request) {
        return proxies.client(request).map(ClientAddresses::key).orElse("");
    }

    private static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SUBSCRIBER))
                : address.getHostAddress();
    }
}
