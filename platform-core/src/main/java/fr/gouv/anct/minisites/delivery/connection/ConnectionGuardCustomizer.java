package fr.gouv.anct.minisites.delivery.connection;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.platform.TrustedProxies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import java.net.SocketAddress;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Installs the limits of {@link ConnectionLimitProperties} on every connection of the public server. */
@Component
@Order(ConnectionGuardCustomizer.AFTER_THE_FRAMEWORK)
class ConnectionGuardCustomizer implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    /** Runs after Spring Boot's customizers: their settings of the decoder would replace ours. */
    static final int AFTER_THE_FRAMEWORK = 1_000;

    private static final DefaultHeaders HEADERS = new DefaultHeaders();

    private final ConnectionLimitProperties limits;
    private final ConnectionCount count;
    private final Counter refused;

    ConnectionGuardCustomizer(ConnectionLimitProperties limits, MinisitesProperties properties, MeterRegistry meters) {
        this.limits = limits;
        this.count = new ConnectionCount(limits, new TrustedProxies(properties.trustedProxies()));
        this.refused = meters.counter("minisites.connections.refused");
        Gauge.builder("minisites.connections.open", count, ConnectionCount::open)
                .register(meters);
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::install);
    }

    private HttpServer install(HttpServer server) {
        return server.httpRequestDecoder(decoder -> decoder.maxInitialLineLength(
                                (int) limits.uri().toBytes())
                        .maxHeaderSize((int) limits.headers().toBytes()))
                .idleTimeout(limits.idle())
                .doOnChannelInit((observer, channel, remote) -> install(channel));
    }

    // The remote address is null while Netty's own thread sets up the channel; here it is known.
    private void install(Channel channel) {
        SocketAddress remote = channel.remoteAddress();
        channel.closeFuture().addListener(_ -> count.closed(remote));
        channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "default-headers", HEADERS)
                .addBefore(NettyPipeline.HttpTrafficHandler, "connection-guard", new ConnectionGuard(limits));
        if (!count.admits(remote)) {
            refused.increment();
            channel.close();
        }
    }
}
