package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Who may say under which host a request came in. From anyone else forwarded headers are ignored. */
final class TrustedProxies {

    private static final String FORWARDED_HOST = "X-Forwarded-Host";

    private final List<CidrBlock> blocks;

    TrustedProxies(List<String> addresses) {
        this.blocks = addresses.stream().map(CidrBlock::of).toList();
    }

    /**
     * The host that the visitor asked for.
     *
     * @throws MalformedRequestException when there is none, more than one, or it is not a host name
     */
    Host host(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        if (trusted(request.getRemoteAddress()) && headers.getFirst(FORWARDED_HOST) != null) {
            return Host.parse(only(headers.getOrEmpty(FORWARDED_HOST)));
        }
        return Host.parse(only(headers.getOrEmpty(HttpHeaders.HOST)));
    }

    /**
     * Where a request comes from.
     *
     * @param forwarded what the proxies on the way have noted, the nearest last
     */
    String client(@Nullable InetSocketAddress remote, List<String> forwarded) {
        String nearest = remote == null || remote.getAddress() == null
                ? ""
                : remote.getAddress().getHostAddress();
        // What stands before the last entry was written by anyone.
        return trusted(remote) && !forwarded.isEmpty() ? forwarded.getLast() : nearest;
    }

    private boolean trusted(@Nullable InetSocketAddress remote) {
        return Optional.ofNullable(remote)
                .map(InetSocketAddress::getAddress)
                .filter(address -> blocks.stream().anyMatch(block -> block.contains(address)))
                .isPresent();
    }

    private static String only(List<String> values) {
        if (values.size() != 1 || values.getFirst().indexOf(',') >= 0) {
            throw new MalformedRequestException("One host, and one only");
        }
        return values.getFirst();
    }
}
