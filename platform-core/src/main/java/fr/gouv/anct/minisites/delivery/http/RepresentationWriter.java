package fr.gouv.anct.minisites.delivery.http;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes a representation to the response, in the encoding and with the status negotiated with the client. */
public final class RepresentationWriter {

    private RepresentationWriter() {}

    public static Mono<Void> write(ServerWebExchange exchange, Representation body) {
        ServerHttpResponse response = exchange.getResponse();
        ServerHttpRequest request = exchange.getRequest();
        Negotiation negotiation = Negotiation.of(
                body, request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING), knownTags(request.getHeaders()));
        int length = negotiation.length(body);
        SecurityHeaders.open(response.getHeaders(), body.opening());
        negotiation.describe(body, length, response.getHeaders()::set);
        response.setStatusCode(HttpStatusCode.valueOf(negotiation.status(body)));
        if (request.getMethod() == HttpMethod.HEAD || length == 0) {
            return response.setComplete();
        }
        RequestTrace.of(exchange).bytes(length);
        return response.writeWith(bytes(negotiation, body).map(response.bufferFactory()::wrap));
    }

    private static Mono<byte[]> bytes(Negotiation negotiation, Representation body) {
        return negotiation.isHeavy(body)
                ? RenderingThreads.SITES.run(() -> negotiation.bytes(body))
                : Mono.fromSupplier(() -> negotiation.bytes(body));
    }

    private static @Nullable String knownTags(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH);
        return values.isEmpty() ? null : String.join(",", values);
    }
}
