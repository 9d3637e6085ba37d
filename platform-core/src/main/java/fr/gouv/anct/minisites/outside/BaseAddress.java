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
import java.util.regex.Pattern;
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
    /** A dot, a slash or a backslash that some servers decode before they look at the path. */
    private static final Pattern ENCODED = Pattern.compile("%(?:2e|2f|5c)", Pattern.CASE_INSENSITIVE);

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
                && uri.getRawPath().startsWith(root.getRawPath() + "/")
                && !ENCODED.matcher(uri.getRawPath()).find();
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

    /**
     * Whether an address is one of the public Internet: none of this machine, of a private network (RFC 1918, 4193), of a
     * provider (RFC 6598) or of another special use (RFC 6890), such as an IPv6 address that stands for one of IPv4.
     */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet6Address
                        ? isGlobal(first, second, bytes)
                        : isGlobal(first, second, bytes[2]));
    }

    private static boolean isGlobal(int first, int second, byte[] bytes) {
        boolean documentation = first == 0x20 && second == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return first >> 5 == 1 && !documentation && !sixToFour;
    }

    private static boolean isGlobal(int first, int second, byte third) {
        boolean shared = first == 100 && second >= FIRST_OF_SHARED && second <= LAST_OF_SHARED;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmarks = first == 198 && second >> 1 == 9;
        return first != 0 && first < 224 && !shared && !protocols && !benchmarks;
    }
}
