package fr.gouv.anct.minisites.delivery;

import java.net.InetSocketAddress;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the public's server from the management server: filters are shared by both, and what comes in on the management
 * port has no tenant.
 */
@Component
public class MainServer implements ApplicationListener<ReactiveWebServerInitializedEvent> {

    private static final String MANAGEMENT = "management";

    private volatile int managementPort = -1;

    @Override
    public void onApplicationEvent(ReactiveWebServerInitializedEvent event) {
        if (MANAGEMENT.equals(event.getApplicationContext().getServerNamespace())) {
            managementPort = event.getWebServer().getPort();
        }
    }

    /** Whether the public's server received this request. */
    public boolean received(ServerWebExchange exchange) {
        InetSocketAddress local = exchange.getRequest().getLocalAddress();
        return local == null || local.getPort() != managementPort;
    }
}
