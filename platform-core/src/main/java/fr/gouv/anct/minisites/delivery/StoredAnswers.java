package fr.gouv.anct.minisites.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.rendering.Opening;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers stored pages at the network's level, before the framework makes an exchange of the request: what a page costs there
 * is several times what it takes to find and send it. Same rules, same headers, same log as the longer way.
 */
@Component
class StoredAnswers {

    /** The value of the first line. */
    private static final int DATE = 1;
    /** Kinds of files, ways to send them, and sets of hosts that pages frame. */
    private static final int SHAPES = 500;

    /** Answers that differ in nothing but their date, their entity tag and their length share their head. */
    private record Shape(
            int status,
            String contentType,
            String cacheControl,
            boolean compressible,
            @Nullable String location,
            Opening opening,
            Negotiation negotiation) {

        static Shape of(Representation page, Negotiation negotiation) {
            return new Shape(
                    page.status(),
                    page.contentType(),
                    page.cacheControl(),
                    page.gzip() != null,
                    page.location(),
                    page.opening(),
                    negotiation);
        }
    }

    /**
     * The head of a shape. What stays is one value of several lines: the codec copies it at once, where line by line takes
     * longer than to find the page.
     *
     * @param lines names and values in turn, those that change first: the date, the entity tag, the length
     * @param tag where the value of the entity tag is, -1 without one
     * @param length where that of the length is, -1 without one
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Head(HttpResponseStatus status, CharSequence[] lines, int tag, int length) {

        static Head of(HttpResponseStatus status, org.springframework.http.HttpHeaders headers) {
            List<CharSequence> lines = new ArrayList<>(List.of(HttpHeaderNames.DATE, ""));
            int tag = place(headers, HttpHeaderNames.ETAG, lines);
            int length = place(headers, HttpHeaderNames.CONTENT_LENGTH, lines);
            List<String> rest = new ArrayList<>();
            headers.forEach((name, values) -> {
                if (lines.stream().noneMatch(line -> AsciiString.contentEqualsIgnoreCase(line, name))) {
                    values.forEach(value -> rest.add(name + ": " + value));
                }
            });
            String[] several = String.join("\r\n", rest).split(": ", 2);
            lines.add(AsciiString.of(several[0]));
            lines.add(AsciiString.of(several[1]));
            return new Head(status, lines.toArray(CharSequence[]::new), tag, length);
        }

        private static int place(
                org.springframework.http.HttpHeaders headers, AsciiString name, List<CharSequence> lines) {
            if (headers.getFirst(name.toString()) == null) {
                return -1;
            }
            lines.add(name);
            lines.add("");
            return lines.size() - 1;
        }

        FullHttpResponse response(AsciiString date, String etag, byte[] bytes) {
            CharSequence[] now = lines.clone();
            now[DATE] = date;
            if (tag >= 0) {
                now[tag] = etag;
            }
            if (length >= 0) {
                now[length] = Integer.toString(bytes.length);
            }
            return new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    status,
                    Unpooled.wrappedBuffer(bytes),
                    new ReadOnlyHttpHeaders(false, now),
                    EmptyHttpHeaders.INSTANCE);
        }
    }

    private record Second(String text, AsciiString bytes) {}

    private final StoredPages pages;
    private final AccessLog log;
    /** Nothing is kept with a page but what it says: every object more that is read of it is far away in a large memory. */
    private final Cache<Shape, Head> heads =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

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
        return Negotiation.of(page, headers.get(HttpHeaderNames.ACCEPT_ENCODING), known(headers));
    }

    private static @Nullable String known(HttpHeaders headers) {
        String first = headers.get(HttpHeaderNames.IF_NONE_MATCH);
        return first == null ? null : String.join(",", headers.getAll(HttpHeaderNames.IF_NONE_MATCH));
    }

    private FullHttpResponse response(Representation page, Negotiation negotiation) {
        return heads.get(Shape.of(page, negotiation), _ -> head(page, negotiation))
                .response(date(), negotiation.etag(page), negotiation.bytes(page));
    }

    private static Head head(Representation page, Negotiation negotiation) {
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        SecurityHeaders.publicSite(headers);
        SecurityHeaders.open(headers, page.opening());
        negotiation.describe(page, 0, headers::set);
        headers.remove(org.springframework.http.HttpHeaders.DATE);
        return Head.of(HttpResponseStatus.valueOf(negotiation.status(page)), headers);
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
