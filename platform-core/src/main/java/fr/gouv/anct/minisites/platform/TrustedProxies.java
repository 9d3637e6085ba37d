package fr.gouv.anct.minisites.platform;

import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Determines host and client of a request; only trusted proxies may forward them. Forwarded headers from any other
 * address are ignored.
 */
public final class TrustedProxies {

    public static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<CidrBlock> blocks;
    /** The proxy of the last request: there are few, and comparing addresses costs less than matching blocks. */
    private volatile @Nullable InetAddress lastProxy;

    public TrustedProxies(List<String> addresses) {
        this.blocks = addresses.stream().map(CidrBlock::of).toList();
    }

    /**
     * Returns the host that the visitor requested, given the remote address and all the values of the two headers.
     *
     * @throws MalformedRequestException when there is none, more than one, or it is not a host name
     */
    public Host host(@Nullable InetSocketAddress remote, List<String> hosts, List<String> forwarded) {
        return Host.parse(only(forwarded.isEmpty() || !trusted(remote) ? hosts : forwarded));
    }

    /** Returns the client: the last address that is not a trusted proxy's; empty when it is unknown. */
    Optional<InetAddress> client(ServerHttpRequest request) {
        Optional<InetAddress> nearest =
                Optional.ofNullable(request.getRemoteAddress()).map(InetSocketAddress::getAddress);
        if (!trusted(request.getRemoteAddress())) {
            return nearest;
        }
        List<String> forwarded = request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .toList();
        return forwarded.reversed().stream()
                .map(TrustedProxies::address)
                .flatMap(Optional::stream)
                .filter(address -> !trusted(address))
                .findFirst()
                .or(() -> nearest);
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public boolean trusted(InetAddress address) {
        if (blocks.isEmpty()) {
            return false;
        }
        if (address.equals(lastProxy)) {
            return true;
        }
        boolean trusted = blocks.stream().anyMatch(block -> block.contains(address));
        if (trusted) {
            lastProxy = address;
        }
        return trusted;
    }

    /** Whether an IPv4 address, as a number, is a trusted proxy's. */
    boolean trusts(int ipv4) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).contains(ipv4)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an IPv6 address, as two numbers, is a trusted proxy's. */
    boolean trusts(long high, long low) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).contains(high, low)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a connection comes from a trusted proxy. */
    public boolean trusted(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        return address != null && trusted(address);
    }

    private static String only(List<String> values) {
        if (values.size() != 1 || values.getFirst().indexOf(',') >= 0) {
            throw new MalformedRequestException("Not exactly one host");
        }
        return values.getFirst();
    }
}
