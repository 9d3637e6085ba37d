package fr.gouv.anct.minisites.database;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Receives database notifications ({@code LISTEN}) on a dedicated connection that reconnects for ever. */
@Component
@RowScope({})
public class DatabaseNotifications {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNotifications.class);
    // A periodic query detects a connection that was cut silently (by a firewall, a dead host).
    private static final Duration PULSE = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** Event received by a listener. */
    public sealed interface Signal {

        /** Listening has (re)started: earlier notifications may have been missed. */
        record Connected() implements Signal {}

        /** Not listening until the next {@link Connected}. */
        record Lost() implements Signal {}

        /** Payload of one notification. */
        record Announced(String payload) implements Signal {}
    }

    private final ConnectionFactory unpooled;

    DatabaseNotifications(R2dbcConnectionDetails details) {
        this.unpooled = ConnectionFactories.get(details.getConnectionFactoryOptions());
    }

    /** Listens to a channel until cancelled; never completes, never fails. */
    public Flux<Signal> on(String channel) {
        Flux<Signal> once = Flux.usingWhen(
                Mono.from(unpooled.create()).cast(PostgresqlConnection.class),
                connection -> listen(connection, channel),
                PostgresqlConnection::close);
        return Flux.defer(() -> once.concatWith(Mono.error(new IllegalStateException("connection closed")))
                        .onErrorResume(
                                e -> Flux.just((Signal) new Signal.Lost()).concatWith(Mono.error(e))))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                        .maxBackoff(LONGEST_WAIT)
                        .transientErrors(true)
                        .doBeforeRetry(signal -> LOG.warn(
                                "Listening on channel « {} » interrupted, retrying: {}",
                                channel,
                                signal.failure().toString())));
    }

    private static Flux<Signal> listen(PostgresqlConnection connection, String channel) {
        // The driver's flux is hot. This buffer absorbs a burst (a transaction that changes hundreds of tenants
        // notifies about all of them at once) instead of depending on the remaining downstream demand.
        Flux<Signal> announced = connection
                .getNotifications()
                .onBackpressureBuffer()
                .map(n -> new Signal.Announced(String.valueOf(n.getParameter())));
        Flux<Signal> pulse = Flux.interval(PULSE)
                .onBackpressureDrop()
                .concatMap(tick -> ask(connection, "select 1").timeout(PULSE))
                .cast(Signal.class);
        Mono<Signal> connected = ask(connection, "listen " + channel).thenReturn(new Signal.Connected());
        return Flux.merge(announced, connected.concatWith(pulse));
    }

    /** Runs a statement and completes empty. */
    private static Mono<Object> ask(PostgresqlConnection connection, String sql) {
        return connection
                .createStatement(sql)
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .then(Mono.empty());
    }
}
