package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers stored pages at the network's level, before the framework makes an exchange of the request: what a page costs there
 * is several times what it takes to find and send it. Same rules, same headers, same log as the longer way.
 */
@Component
class StoredAnswers {

    private static final Map<String, AsciiString> SHARED = shared();

    /**
     * What is sent for one page to clients that are answered alike.
     *
     * @param head names and values in turn, the date first; in the bytes that they are sent in
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(HttpResponseStatus status, CharSequence[] head, ByteBuf content) {

        FullHttpResponse dated(AsciiString date) {
            CharSequence[] now = head.clone();
            now[1] = date;
            return new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    status,
                    content.duplicate(),
                    new ReadOnlyHttpHeaders(false, now),
                    EmptyHttpHeaders.INSTANCE);
        }
    }

    private record Second(String text, AsciiString bytes) {}

    /** What one page has been prepared for: two places for each encoding, with its bytes and as a 304. */
    private static final class Variants {
        private final @Nullable Prepared[] all = new @Nullable Prepared[2 * Negotiation.Encoding.values().length];
    }

    private final StoredPages pages;
    private final AccessLog log;

    private volatile Second last = new Second("", AsciiString.EMPTY_STRING);

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
        FullHttpResponse response =
                ready(stored.page(), negotiate(stored.page(), headers)).dated(date());
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

    private Prepared ready(Representation page, Negotiation negotiation) {
        @Nullable Prepared[] variants = page.attachment().get(Variants::new).all;
        int place = 2 * negotiation.encoding().ordinal() + (negotiation.unchanged() ? 1 : 0);
        Prepared ready = variants[place];
        if (ready == null) {
            // Two threads may both prepare it: the same thing twice.
            ready = prepare(page, negotiation);
            variants[place] = ready;
        }
        return ready;
    }

    private static Prepared prepare(Representation page, Negotiation negotiation) {
        byte[] bytes = negotiation.bytes(page);
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        SecurityHeaders.publicSite(headers);
        SecurityHeaders.open(headers, page.opening());
        negotiation.describe(page, bytes.length, headers::set);
        headers.remove(org.springframework.http.HttpHeaders.DATE);
        List<CharSequence> head = new ArrayList<>(List.of(bytes(org.springframework.http.HttpHeaders.DATE), ""));
        headers.forEach((name, values) -> values.forEach(value -> head.addAll(List.of(bytes(name), bytes(value)))));
        return new Prepared(
                HttpResponseStatus.valueOf(negotiation.status(page)),
                head.toArray(CharSequence[]::new),
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
    }

    /** What all pages say is kept once for all of them. */
    private static AsciiString bytes(String text) {
        AsciiString shared = SHARED.get(text);
        return shared == null ? AsciiString.of(text) : shared;
    }

    private static Map<String, AsciiString> shared() {
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        SecurityHeaders.publicSite(headers);
        Map<String, AsciiString> shared = new HashMap<>();
        headers.forEach((name, values) -> {
            shared.put(name, AsciiString.of(name));
            values.forEach(value -> shared.put(value, AsciiString.of(value)));
        });
        return Map.copyOf(shared);
    }

    private AsciiString date() {
        String now = HttpDate.now();
        Second known = last;
        if (!known.text().equals(now)) {
            known = new Second(now, AsciiString.of(now));
            last = known;
        }
        return known.bytes();
    }
}
