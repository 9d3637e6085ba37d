package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.database.Jsonb;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Requests JSON from one outside service: below its configured base URL alone, without redirects, with limits of time
 * and size. An answer with a validator (RFC 9110 section 8.8) is kept, and used again when the service answers 304.
 * Errors are {@link OutsideException}s.
 */
public final class OutsideClient {

    private final String source;
    private final BaseAddress base;
    private final OutsideProperties properties;
    private final OutsideAnswers answers;
    private final WebClient web;

    OutsideClient(
            String source,
            BaseAddress base,
            OutsideProperties properties,
            String userAgent,
            LoopResources loop,
            OutsideAnswers answers) {
        this.source = source;
        this.base = base;
        this.properties = properties;
        this.answers = answers;
        HttpClient http = HttpClient.create()
                .runOn(loop)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connect().toMillis())
                .resolvedAddressesSelector((_, resolved) -> base.admitted(resolved))
                .followRedirect(false);
        this.web = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize((int) properties.largest().toBytes()))
                .defaultHeader(HttpHeaders.USER_AGENT, userAgent)
                .build();
    }

    /** Returns the maximum number of pages of one list. */
    public int mostPages() {
        return properties.pages();
    }

    /**
     * Requests an address.
     *
     * @param address path with query below the base URL, or an absolute URL from an answer of the service
     * @param headers adds headers, such as that of a key
     */
    public Mono<JsonNode> get(String address, Consumer<HttpHeaders> headers) {
        return Mono.fromCallable(() -> base.resolve(address))
                .zipWhen(uri -> answers.find(source, uri.toString()).singleOptional())
                .flatMap(both -> get(both.getT1(), headers, both.getT2().orElse(null)));
    }

    private Mono<JsonNode> get(URI uri, Consumer<HttpHeaders> headers, OutsideAnswers.@Nullable Kept kept) {
        return exchange(HttpMethod.GET, uri, headers.andThen(sent -> validate(sent, kept)))
                .flatMap(answer -> answer.body() == null ? reuse(kept) : keep(uri, answer));
    }

    private static void validate(HttpHeaders headers, OutsideAnswers.@Nullable Kept kept) {
        if (kept != null && kept.etag() != null) {
            headers.set(HttpHeaders.IF_NONE_MATCH, kept.etag());
        }
        if (kept != null && kept.lastModified() != null) {
            headers.set(HttpHeaders.IF_MODIFIED_SINCE, kept.lastModified());
        }
    }

    private Mono<JsonNode> reuse(OutsideAnswers.@Nullable Kept kept) {
        return kept == null
                ? Mono.error(new OutsideException(OutsideFault.STATUS, "304"))
                : answers.markUsed(source, kept.url()).thenReturn(json(kept.body()));
    }

    private Mono<JsonNode> keep(URI uri, Answer answer) {
        String body = String.valueOf(answer.body());
        JsonNode json = json(body);
        return answer.etag() == null && answer.lastModified() == null
                ? Mono.just(json)
                : answers.put(
                                source,
                                new OutsideAnswers.Kept(uri.toString(), answer.etag(), answer.lastModified(), body))
                        .thenReturn(json);
    }

    /** Requests a path below the base URL once, without keeping the answer. */
    public Mono<JsonNode> ask(String path) {
        return Mono.fromCallable(() -> base.resolve(path))
                .flatMap(uri -> exchange(HttpMethod.GET, uri, _ -> {}))
                .map(answer -> json(String.valueOf(answer.body())));
    }

    /** Sends an empty POST request, for a token. */
    public Mono<JsonNode> post(String address, Consumer<HttpHeaders> headers) {
        return Mono.fromCallable(() -> base.resolve(address))
                .flatMap(uri -> exchange(HttpMethod.POST, uri, headers))
                .map(answer -> json(String.valueOf(answer.body())));
    }

    private static JsonNode json(String body) {
        try {
            return Jsonb.MAPPER.readTree(body);
        } catch (JacksonException _) {
            throw new OutsideException(OutsideFault.NOT_JSON, body);
        }
    }

    /**
     * An answer of the service.
     *
     * @param body null for 304
     */
    private record Answer(
            @Nullable String body,
            @Nullable String etag,
            @Nullable String lastModified) {}

    private Mono<Answer> exchange(HttpMethod method, URI uri, Consumer<HttpHeaders> headers) {
        return web.method(method)
                .uri(uri)
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers)
                .exchangeToMono(OutsideClient::read)
                // Of the whole exchange: an answer that trickles must end as well.
                .timeout(properties.answer())
                .onErrorMap(failure -> fault(uri, failure));
    }

    private static Mono<Answer> read(ClientResponse response) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        if (response.statusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
            return response.releaseBody().thenReturn(new Answer(null, null, null));
        }
        OutsideException refusal = RefusedAnswer.of(response);
        if (refusal != null) {
            // Cancelled after its first bytes: it may be of any size.
            return response.bodyToFlux(DataBuffer.class)
                    .doOnNext(DataBufferUtils::release)
                    .take(1)
                    .then(Mono.error(refusal));
        }
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new Answer(
                        new String(bytes, StandardCharsets.UTF_8),
                        headers.getETag(),
                        headers.getFirst(HttpHeaders.LAST_MODIFIED)));
    }

    private static Throwable fault(URI uri, Throwable failure) {
        return switch (failure) {
            case OutsideException known -> known;
            case TimeoutException _ -> new OutsideException(OutsideFault.TIMEOUT, uri.getPath());
            case DataBufferLimitException _ -> new OutsideException(OutsideFault.TOO_LARGE, uri.getPath());
            default ->
                failure.getCause() instanceof DataBufferLimitException
                        ? new OutsideException(OutsideFault.TOO_LARGE, uri.getPath())
                        : new OutsideException(OutsideFault.UNREACHABLE, uri.getHost() + ": " + failure.getMessage());
        };
    }
}
