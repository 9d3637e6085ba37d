package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.connection.DelegatingConnectionFactory;
import reactor.core.publisher.Mono;

/**
 * Opens connections apart from the request that needs one. The channel of a connection keeps the subscriber that opened it for as
 * long as it is open, and a pool opens connections while it serves requests: each would keep the address and the words of one
 * visitor in memory. A future forgets who waited for it once it has its value.
 */
final class DetachedConnections extends DelegatingConnectionFactory {

    DetachedConnections(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    public Mono<? extends Connection> create() {
        return Mono.fromFuture(() -> super.create().cast(Connection.class).toFuture());
    }
}
