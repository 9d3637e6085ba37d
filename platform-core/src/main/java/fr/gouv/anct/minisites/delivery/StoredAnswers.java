package fr.gouv.anct.minisites.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers stored pages at the network's level, before the framework makes an exchange of the request: what a page costs there
 * is several times what it takes to find and send it. Same rules, same headers, same log as the longer way.
 */
@Component
class StoredAnswers {

    /** What is sent for one page to clients that are answered alike, until the next second. */
    private record Prepared(long second, HttpResponseStatus status, HttpHeaders headers, ByteBuf content) {}

    /** What one page has been prepared for: two places for each encoding, with its bytes and as a 304. */
    private static final class Variants {
        private final @Nullable Prepared[] all = new @Nullable Prepared[2 * Negotiation.Encoding.values().length];
    }

    /** The headers that all pages have, in the bytes that they are sent in. */
    private record Common(long second, HttpHeaders headers) {

        static Common at(long second) {
            HttpHeaders headers = DefaultHttpHeadersFactory.headersFactory().newEmptyHeaders();
            org.springframework.http.HttpHeaders all = new org.springframework.http.HttpHeaders();
            SecurityHeaders.publicSite(all);
            all.forEach((name, values) -> headers.set(
                    AsciiString.of(name), values.stream().map(AsciiString::of).toList()));
            return new Common(second, headers);
        }
    }

    private final StoredPages pages;
    private final AccessLog log;
    // By identity: gone with the page. Headers weigh a few kilobytes and serve for a second: worth keeping for what
    // many read.
    private final Cache<Representation, Variants> prepared =
            Caffeine.newBuilder().weakKeys().maximumSize(2_000).build();

    private volatile Common common = Common.at(0);

    StoredAnswers(StoredPages pages, AccessLog log) {
        this.pages = pages;
        this.log = log;
    }

    /** The whole answer, or null when the request has to go the longer way. */
    @Nullable
    FullHttpResponse answer(HttpRequest request, @Nullable InetSocketAddress remote) {
        long start = System.nanoTime();
        if (!plain(request)) {
            return null;
        }
        HttpHeaders headers = request.headers();
        StoredPages.Stored stored = pages.find(
                remote,
                headers.getAll(HttpHeaderNames.HOST),
                headers.getAll(TrustedProxies.FORWARDED_HOST),
                request.uri());
        if (stored == null) {
            return null;
        }
        FullHttpResponse response = response(stored.page(), negotiate(stored.page(), headers));
        Visit visit = new Visit();
        visit.tenant(stored.tenant());
        visit.source(Visit.Source.AT_ONCE);
        visit.bytes(response.content().readableBytes());
        log.record("GET", request.uri(), response.status().code(), visit, System.nanoTime() - start);
        return response;
    }

    /** Nothing in it that needs thinking about: no body, no parameters, a connection that stays. */
    private static boolean plain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.decoderResult().isSuccess()
                && request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.uri().indexOf('?') < 0
                && bodyless(headers.get(HttpHeaderNames.CONTENT_LENGTH))
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.RANGE)
                && !headers.contains(HttpHeaderNames.IF_MATCH)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && !headers.contains(HttpHeaderNames.UPGRADE)
                && !headers.contains(HttpHeaderNames.CONNECTION, "close", true);
    }

    private static boolean bodyless(@Nullable String length) {
        return length == null || length.equals("0");
    }

    private static Negotiation negotiate(Representation page, HttpHeaders headers) {
        List<String> known = headers.getAll(HttpHeaderNames.IF_NONE_MATCH);
        return Negotiation.of(
                page, headers.get(HttpHeaderNames.ACCEPT_ENCODING), known.isEmpty() ? null : String.join(",", known));
    }

    private FullHttpResponse response(Representation page, Negotiation negotiation) {
        Prepared ready = ready(page, negotiation);
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                ready.status(),
                ready.content().duplicate(),
                ready.headers(),
                EmptyHttpHeaders.INSTANCE);
    }

    private Prepared ready(Representation page, Negotiation negotiation) {
        @Nullable Prepared[] variants = prepared.get(page, _ -> new Variants()).all;
        int place = 2 * negotiation.encoding().ordinal() + (negotiation.unchanged() ? 1 : 0);
        Prepared ready = variants[place];
        long second = HttpDate.second();
        if (ready == null || ready.second() != second) {
            // Two threads may both prepare it: the same thing twice.
            ready = prepare(page, negotiation, second);
            variants[place] = ready;
        }
        return ready;
    }

    private Prepared prepare(Representation page, Negotiation negotiation, long second) {
        HttpHeaders headers = common(second).headers().copy();
        byte[] bytes = negotiation.bytes(page);
        negotiation.describe(
                page, bytes.length, (name, value) -> headers.set(AsciiString.of(name), AsciiString.of(value)));
        return new Prepared(
                second,
                HttpResponseStatus.valueOf(negotiation.status(page)),
                headers,
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
    }

    private Common common(long second) {
        Common last = common;
        if (last.second() != second) {
            last = Common.at(second);
            common = last;
        }
        return last;
    }
}
