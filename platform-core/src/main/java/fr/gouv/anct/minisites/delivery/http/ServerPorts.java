package fr.gouv.anct.minisites.delivery.http;

import java.net.InetSocketAddress;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Distinguishes the public server from the management server: both share the filters, and requests on the management
 * port have no tenant.
 */
@Component
public class ServerPorts implements ApplicationListener<ReactiveWebServerInitializedEvent> {

    private static final String MANAGEMENT = "management";

    private volatile int managementPort = -1;

    @Override
    public void onApplicationEvent(ReactiveWebServerInitializedEvent event) {
        if (MANAGEMENT.equals(event.getApplicationContext().getServerNamespace())) {
            managementPort = event.getWebServer().getPort();
        }
    }

    /** Whether the public server received this request. */
    public boolean received(ServerWebExchange exchange) {
        InetSocketAddress local = exchange.getRequest().getLocalAddress();
        return local == null || local.getPort() != managementPort;
    }
}
