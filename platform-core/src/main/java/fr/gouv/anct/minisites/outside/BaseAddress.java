package fr.gouv.anct.minisites.outside;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.springframework.util.StringUtils;

/**
 * The configured base URL of an outside service: its client requests nothing that is not below it, whatever an answer of
 * the service links to.
 *
 * @param root without a slash at its end
 */
record BaseAddress(URI root) {

    private static final int LONGEST = 2_000;
    private static final int FIRST_OF_SHARED = 64;
    private static final int LAST_OF_SHARED = 127;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    /** @throws IllegalArgumentException when it is no URL with the scheme http or https, a host, and nothing after the path */
    static BaseAddress of(String configured) {
        URI uri = URI.create(StringUtils.trimTrailingCharacter(configured.strip(), '/'));
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException("Not the base URL of a service: " + configured);
        }
        return new BaseAddress(uri);
    }

    /**
     * Returns the URL of a path below the base, or a URL from an answer.
     *
     * @throws OutsideException for another scheme, host or port, a path outside the base, or what is no URL
     */
    URI resolve(String address) {
        try {
            URI uri = new URI(address.startsWith("/") ? root + address : address).normalize();
            if (address.length() <= LONGEST && isBelow(uri)) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // As for any other address that is refused.
        }
        throw new OutsideException(OutsideFault.FOREIGN_ADDRESS, address);
    }

    private boolean isBelow(URI uri) {
        return root.getScheme().equalsIgnoreCase(uri.getScheme())
                && root.getHost().equalsIgnoreCase(uri.getHost())
                && port(root) == port(uri)
                && uri.getRawUserInfo() == null
                && uri.getRawPath().startsWith(root.getRawPath() + "/");
    }

    private static int port(URI uri) {
        int port = uri.getPort();
        if (port >= 0) {
            return port;
        }
        return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    /** Returns those of the addresses of the host that may be connected to. */
    List<? extends SocketAddress> admitted(List<? extends SocketAddress> resolved) {
        return isLocal()
                ? resolved
                : resolved.stream()
                        .filter(address -> !(address instanceof InetSocketAddress socket)
                                || socket.getAddress() == null
                                || isPublic(socket.getAddress()))
                        .toList();
    }

    /** Whether the operator has configured an IP address, or this machine: a test, or a relay of the operator's own. */
    private boolean isLocal() {
        String host = root.getHost();
        return host.equalsIgnoreCase("localhost") || host.startsWith("[") || NetUtil.isValidIpV4Address(host);
    }

    /** Whether an address is none of this machine, of a private network (RFC 1918, 4193) or of a provider (RFC 6598). */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int second = Byte.toUnsignedInt(bytes[1]);
        boolean local = address instanceof Inet6Address
                ? (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL
                : bytes[0] == 0 || (bytes[0] == 100 && second >= FIRST_OF_SHARED && second <= LAST_OF_SHARED);
        return !local
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress();
    }
}
