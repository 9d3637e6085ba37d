package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes a representation: the encoding the client prefers, its entity tag, 304 where the client has it (RFC 9110). */
final class Answers {

    private Answers() {}

    static Mono<Void> write(ServerWebExchange exchange, Representation body) {
        ServerHttpResponse response = exchange.getResponse();
        Encoding encoding = Encoding.preferred(exchange.getRequest(), body);
        String etag = encoding.etag(body.tag());
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, body.cacheControl());
        if (body.status() == 200) {
            headers.setETag(etag);
        }
        if (body.gzip() != null) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (body.status() == 200 && matches(exchange.getRequest(), etag)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        response.setStatusCode(HttpStatusCode.valueOf(body.status()));
        if (body.location() != null) {
            headers.setLocation(URI.create(body.location()));
        }
        return send(exchange, body, encoding);
    }

    private static Mono<Void> send(ServerWebExchange exchange, Representation body, Encoding encoding) {
        ServerHttpResponse response = exchange.getResponse();
        byte[] bytes = encoding.bytes(body);
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, body.contentType());
        headers.setContentLength(bytes.length);
        if (encoding != Encoding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD || bytes.length == 0) {
            return response.setComplete();
        }
        Visit.of(exchange).bytes(bytes.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    private static boolean matches(ServerHttpRequest request, String etag) {
        List<String> known = request.getHeaders().getIfNoneMatch();
        return known.stream().anyMatch(k -> k.equals("*") || (k.startsWith("W/") ? k.substring(2) : k).equals(etag));
    }

    /** The encodings, best first. */
    private enum Encoding {
        BR,
        GZIP,
        IDENTITY;

        static Encoding preferred(ServerHttpRequest request, Representation body) {
            String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
            if (body.brotli() != null && accepts(accepted, "br")) {
                return BR;
            }
            return body.gzip() != null && accepts(accepted, "gzip") ? GZIP : IDENTITY;
        }

        private static boolean accepts(@Nullable String accepted, String token) {
            if (accepted == null) {
                return false;
            }
            for (String part : accepted.toLowerCase(Locale.ROOT).split(",")) {
                String[] coding = part.strip().split("\\s*;\\s*");
                if (coding[0].equals(token)) {
                    return coding.length == 1 || !coding[1].matches("q=0(\\.0*)?");
                }
            }
            return false;
        }

        String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        String etag(String tag) {
            return this == IDENTITY ? "\"" + tag + "\"" : "\"" + tag + "-" + token() + "\"";
        }

        byte[] bytes(Representation body) {
            byte[] encoded = switch (this) {
                case BR -> body.brotli();
                case GZIP -> body.gzip();
                case IDENTITY -> body.identity();
            };
            return encoded == null ? body.identity() : encoded;
        }
    }
}
