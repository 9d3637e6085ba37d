package fr.gouv.anct.minisites.delivery.connection;

import fr.gouv.anct.minisites.platform.TrustedProxies;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the open connections, in total and per client address. An address is forgotten when its last connection
 * closes.
 */
final class ConnectionCount {

    private final ConnectionLimitProperties limits;
    private final TrustedProxies proxies;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<InetAddress, Integer> ofClients = new ConcurrentHashMap<>();

    ConnectionCount(ConnectionLimitProperties limits, TrustedProxies proxies) {
        this.limits = limits;
        this.proxies = proxies;
    }

    /**
     * Counts a connection and returns whether it is within the limits; it is counted either way, until {@link #closed}.
     */
    boolean admits(SocketAddress remote) {
        boolean room = all.incrementAndGet() <= limits.connections();
        InetAddress client = client(remote);
        return client == null ? room : ofClients.merge(client, 1, Integer::sum) <= most(client) && room;
    }

    /** Returns the limit of one address; a proxy carries the connections of many clients and has none. */
    private int most(InetAddress client) {
        return proxies.trusted(client) ? Integer.MAX_VALUE : limits.connectionsPerClient();
    }

    void closed(SocketAddress remote) {
        all.decrementAndGet();
        InetAddress client = client(remote);
        if (client != null) {
            ofClients.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
        }
    }

    int open() {
        return all.get();
    }

    private static @Nullable InetAddress client(SocketAddress remote) {
        return remote instanceof InetSocketAddress address ? address.getAddress() : null;
    }
}
