package fr.gouv.anct.minisites.delivery;

import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** From where a request comes, as a trusted proxy says it. For counting only: it is written nowhere. */
@Component
public class ClientAddress {

    private final TrustedProxies proxies;

    ClientAddress(MinisitesProperties properties) {
        this.proxies = new TrustedProxies(properties.trustedProxies());
    }

    /** The address that the nearest proxy has noted, when it is trusted, else the nearest itself. */
    public String of(ServerHttpRequest request) {
        List<String> forwarded = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .toList();
        return proxies.client(request.getRemoteAddress(), forwarded);
    }
}
