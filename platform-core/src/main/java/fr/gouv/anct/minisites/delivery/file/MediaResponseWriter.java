package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.http.ByteRange;
import fr.gouv.anct.minisites.delivery.http.DrainTrackingBuffer;
import fr.gouv.anct.minisites.delivery.http.Negotiation;
import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes a file in answer to a conditional or range request: whole, in part, or without a body where the client has it
 * (RFC 9110, 13 and 14).
 */
final class MediaResponseWriter {

    /**
     * A file that is not held in memory.
     *
     * @param etag strong
     */
    record StreamedFile(String contentType, long size, String etag, String cacheControl, RangeReader reading) {}

    /** Reads a range of a file chunk by chunk, each on demand. */
    @FunctionalInterface
    interface RangeReader {
        Flux<ByteBuffer> read(long from, long length);
    }

    private MediaResponseWriter() {}

    /** Writes a cached file, in the best encoding that the client accepts. */
    static Mono<Void> write(ServerWebExchange exchange, Representation file) {
        HttpHeaders asked = exchange.getRequest().getHeaders();
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD || !asked.containsHeader(HttpHeaders.RANGE)) {
            return RepresentationWriter.write(exchange, file);
        }
        Negotiation negotiation = Negotiation.of(file, asked.getFirst(HttpHeaders.ACCEPT_ENCODING), null);
        byte[] bytes = negotiation.bytes(file);
        negotiation.describe(file, bytes.length, exchange.getResponse().getHeaders()::set);
        StreamedFile same = new StreamedFile(
                file.contentType(),
                bytes.length,
                String.valueOf(exchange.getResponse().getHeaders().getETag()),
                file.cacheControl(),
                (from, length) -> Flux.just(ByteBuffer.wrap(bytes, (int) from, (int) length)));
        return write(exchange, same);
    }

    /** Writes a file that is read as fast as the client receives it. */
    static Mono<Void> write(ServerWebExchange exchange, StreamedFile file) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.set(HttpHeaders.ETAG, file.etag());
        headers.set(HttpHeaders.CACHE_CONTROL, file.cacheControl());
        String meant = joined(request, HttpHeaders.IF_MATCH);
        if (meant != null && !isMeant(meant, file.etag())) {
            return empty(exchange, HttpStatus.PRECONDITION_FAILED);
        }
        String known = joined(request, HttpHeaders.IF_NONE_MATCH);
        if (known != null && Negotiation.matches(known, file.etag())) {
            return empty(exchange, HttpStatus.NOT_MODIFIED);
        }
        return switch (range(request, file)) {
            case ByteRange.Whole whole -> body(exchange, HttpStatus.OK, file, 0, file.size());
            case ByteRange.Partial part -> {
                headers.set(HttpHeaders.CONTENT_RANGE, part.of(file.size()));
                yield body(exchange, HttpStatus.PARTIAL_CONTENT, file, part.first(), part.length());
            }
            case ByteRange.Unsatisfiable beyond -> {
                headers.set(HttpHeaders.CONTENT_RANGE, ByteRange.Unsatisfiable.of(file.size()));
                yield empty(exchange, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
            }
        };
    }

    private static @Nullable String joined(ServerHttpRequest request, String header) {
        List<String> values = request.getHeaders().getOrEmpty(header);
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** Whether a tag of {@code If-Match} matches: unlike {@code If-None-Match} it uses strong comparison. */
    private static boolean isMeant(String tags, String etag) {
        return Stream.of(tags.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static ByteRange range(ServerHttpRequest request, StreamedFile file) {
        return request.getMethod() == HttpMethod.HEAD
                ? new ByteRange.Whole()
                : ByteRange.of(
                        joined(request, HttpHeaders.RANGE),
                        joined(request, HttpHeaders.IF_RANGE),
                        file.etag(),
                        file.size());
    }

    private static Mono<Void> empty(ServerWebExchange exchange, HttpStatus status) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (status != HttpStatus.NOT_MODIFIED) {
            headers.setContentLength(0);
            headers.remove(HttpHeaders.ETAG);
            headers.setCacheControl(PageRendering.NO_STORE);
        }
        exchange.getResponse().setStatusCode(status);
        return exchange.getResponse().setComplete();
    }

    private static Mono<Void> body(
            ServerWebExchange exchange, HttpStatus status, StreamedFile file, long from, long length) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CONTENT_TYPE, file.contentType());
        return stream(exchange, status, length, file.reading().read(from, length));
    }

    /** Writes bytes of a known length as fast as the client receives them; nothing of them in answer to HEAD. */
    static Mono<Void> stream(ServerWebExchange exchange, HttpStatus status, long length, Flux<ByteBuffer> bytes) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentLength(length);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD || length == 0) {
            return response.setComplete();
        }
        RequestTrace trace = RequestTrace.of(exchange);
        NettyDataBufferFactory buffers = (NettyDataBufferFactory) response.bufferFactory();
        // Prefetch 0: the next chunk is read once the previous one has been written to the network.
        return response.writeWith(bytes.doOnNext(piece -> trace.bytes(trace.bytes() + piece.remaining()))
                .concatMap(piece -> send(buffers, piece), 0));
    }

    private static Publisher<DataBuffer> send(NettyDataBufferFactory buffers, ByteBuffer piece) {
        DrainTrackingBuffer buffer = new DrainTrackingBuffer(piece);
        return Flux.<DataBuffer>just(buffers.wrap(buffer))
                .concatWith(buffer.taken().cast(DataBuffer.class));
    }
}
