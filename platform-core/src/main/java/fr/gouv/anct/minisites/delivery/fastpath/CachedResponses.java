package fr.gouv.anct.minisites.delivery.fastpath;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.VisitCounting;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.http.AccessLog;
import fr.gouv.anct.minisites.delivery.http.HttpDate;
import fr.gouv.anct.minisites.delivery.http.Negotiation;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.http.SecurityHeaders;
import fr.gouv.anct.minisites.rendering.CspRelaxation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Builds complete responses for cached pages from raw requests, before the codec and the framework create objects:
 * there a page costs several times what finding and sending it takes. Same rules, headers and log as the full path.
 */
@Component
class CachedResponses {

    /** Maximum number of cached heads: content types, encodings, and sets of framed hosts. */
    private static final int SHAPES = 500;

    private static final int ROOM_FOR_WHAT_CHANGES = 150;

    /** The properties of a response that determine its head, except date, entity tag and length. */
    private record Shape(
            int status,
            String contentType,
            String cacheControl,
            boolean compressible,
            CspRelaxation opening,
            Negotiation negotiation) {

        static Shape of(Representation page, Negotiation negotiation) {
            return new Shape(
                    page.status(),
                    page.contentType(),
                    page.cacheControl(),
                    page.gzip() != null,
                    page.opening(),
                    negotiation);
        }
    }

    /**
     * The serialised head of a shape.
     *
     * @param first the bytes up to the date; {@code last} is all that follows the variable headers
     * @param tagged whether it has an entity tag, {@code measured} whether it has a length
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Head(int status, byte[] first, boolean tagged, boolean measured, byte[] last) {

        private static final byte[] TAG = ascii("\r\nETag: ");
        private static final byte[] LENGTH = ascii("\r\nContent-Length: ");

        static Head of(int status, HttpHeaders headers) {
            boolean tagged = headers.containsHeader(HttpHeaders.ETAG);
            boolean measured = headers.containsHeader(HttpHeaders.CONTENT_LENGTH);
            headers.remove(HttpHeaders.DATE);
            headers.remove(HttpHeaders.ETAG);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            StringBuilder last = new StringBuilder("\r\n");
            headers.forEach((name, values) -> values.forEach(
                    value -> last.append(name).append(": ").append(value).append("\r\n")));
            String line =
                    "HTTP/1.1 " + status + " " + HttpStatus.valueOf(status).getReasonPhrase();
            return new Head(status, ascii(line + "\r\nDate: "), tagged, measured, ascii(last + "\r\n"));
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        ByteBuf answer(ByteBufAllocator allocator, byte[] date, String tag, byte[] bytes) {
            ByteBuf answer = allocator.directBuffer(first.length + last.length + bytes.length + ROOM_FOR_WHAT_CHANGES);
            answer.writeBytes(first).writeBytes(date);
            if (tagged) {
                ByteBufUtil.writeAscii(answer.writeBytes(TAG), tag);
            }
            if (measured) {
                ByteBufUtil.writeAscii(answer.writeBytes(LENGTH), Integer.toString(bytes.length));
            }
            return answer.writeBytes(last).writeBytes(bytes);
        }
    }

    private final CachedPageLookup pages;
    private final AccessLog log;
    private final VisitCounting visits;
    private final Clock clock;
    /**
     * Heads are cached apart from the pages: each further object referenced by a page would be one more cache miss in a
     * large heap.
     */
    private final Cache<Shape, Head> heads =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

    CachedResponses(CachedPageLookup pages, AccessLog log, VisitCounting visits, Clock clock) {
        this.pages = pages;
        this.log = log;
        this.visits = visits;
        this.clock = clock;
    }

    /** Whether the visits of what is answered are counted. */
    boolean counts() {
        return visits.counts();
    }

    /** Returns the complete response, or null when the request has to take the full path. */
    @Nullable
    ByteBuf answer(HttpRequestHead request, @Nullable InetSocketAddress remote, ByteBufAllocator allocator) {
        long start = System.nanoTime();
        CachedPageLookup.Stored stored = request.plain()
                ? pages.find(remote, request.hosts(), request.forwardedHosts(), request.target())
                : null;
        if (stored == null) {
            return null;
        }
        Representation page = stored.page();
        Negotiation negotiation = Negotiation.of(page, request.acceptEncoding(), request.ifNoneMatch());
        if (negotiation.isHeavy(page)) {
            // This runs on the event loop; the full path decompresses large pages on other threads.
            return null;
        }
        Head head = heads.get(Shape.of(page, negotiation), _ -> head(page, negotiation));
        byte[] bytes = negotiation.bytes(page);
        RequestTrace trace = new RequestTrace();
        trace.tenant(stored.tenant());
        trace.source(RequestTrace.Source.AT_ONCE);
        trace.bytes(bytes.length);
        log.record("GET", request.target(), head.status(), trace, System.nanoTime() - start);
        long now = clock.millis();
        visits.count(stored.tenant(), stored.path(), page.contentType(), head.status(), request.visit(), remote, now);
        return head.answer(allocator, HttpDate.bytes(now), negotiation.etag(page), bytes);
    }

    private static Head head(Representation page, Negotiation negotiation) {
        HttpHeaders headers = new HttpHeaders();
        SecurityHeaders.publicSite(headers);
        SecurityHeaders.open(headers, page.opening());
        negotiation.describe(page, 0, headers::set);
        return Head.of(negotiation.status(page), headers);
    }
}
