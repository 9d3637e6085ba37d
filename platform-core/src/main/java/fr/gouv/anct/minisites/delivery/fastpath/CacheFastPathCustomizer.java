package fr.gouv.anct.minisites.delivery.fastpath;

import fr.gouv.anct.minisites.delivery.connection.ConnectionLimitProperties;
import io.netty.channel.Channel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Installs the fast path of {@link CachedResponses} on each connection of the public server, before the HTTP codec. */
@Component
@EnableConfigurationProperties(FastPathProperties.class)
class CacheFastPathCustomizer implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final CachedResponses cachedResponses;
    private final ConnectionLimitProperties limits;
    private final FastPathProperties properties;

    CacheFastPathCustomizer(
            CachedResponses cachedResponses, ConnectionLimitProperties limits, FastPathProperties properties) {
        this.cachedResponses = cachedResponses;
        this.limits = limits;
        this.properties = properties;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        if (properties.enabled()) {
            factory.addServerCustomizers(this::install);
        }
    }

    private HttpServer install(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> install(channel));
    }

    private void install(Channel channel) {
        InFlightRequests inFlightRequests = new InFlightRequests();
        int headers = (int) limits.headers().toBytes();
        int uri = (int) limits.uri().toBytes();
        channel.pipeline()
                .addBefore(
                        NettyPipeline.HttpCodec,
                        "cache-fast-path",
                        new CacheFastPathHandler(cachedResponses, inFlightRequests, uri + headers, headers))
                .addAfter(NettyPipeline.HttpCodec, "in-flight-requests", inFlightRequests);
    }
}
