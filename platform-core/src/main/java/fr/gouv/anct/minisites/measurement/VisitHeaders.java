package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.platform.AsciiBytes;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The headers of a request that decide whether and how it is counted, as ranges of bytes: one instance serves all requests of
 * a thread, one after the other, so that counting creates no object. It never leaves the thread of the request.
 */
public final class VisitHeaders {

    private static final byte[] NOTHING = new byte[0];

    private static final String SEC_FETCH = "sec-fetch-";

    /** Size of the copy of the headers that matter in a usual request, in bytes; a longer one is not kept. */
    private static final int USUAL = 512;

    /** The copy of a thread, for one request after the other. */
    private record Scratch(byte[] bytes, VisitHeaders visit) {}

    private static final FastThreadLocal<Scratch> SCRATCH = new FastThreadLocal<>() {
        @Override
        protected Scratch initialValue() {
            return new Scratch(new byte[USUAL], new VisitHeaders());
        }
    };

    private byte[] bytes = NOTHING;
    private int agent;
    private int agentEnd;
    private int referrer;
    private int referrerEnd;
    private int forwarded;
    private int forwardedEnd;
    private boolean objects;
    private boolean speculative;
    private boolean embedded;

    /** Forgets the request before; the bytes are those of the next. */
    public void reset(byte[] head) {
        bytes = head;
        agent = 0;
        agentEnd = 0;
        referrer = 0;
        referrerEnd = 0;
        forwarded = 0;
        forwardedEnd = 0;
        objects = false;
        speculative = false;
        embedded = false;
    }

    /** Forgets the request; the bytes are the caller's. */
    public void forget() {
        reset(NOTHING);
    }

    /** Has the headers of a request that the server has received read: they are valid until the reader returns. */
    public static void read(ServerHttpRequest request, Consumer<VisitHeaders> reader) {
        HttpServerRequest received = ServerHttpRequestDecorator.getNativeRequest(request);
        read(received.requestHeaders(), reader);
    }

    /** Has the headers of a request that the codec has parsed read: they are valid until the reader returns. */
    static void read(HttpHeaders headers, Consumer<VisitHeaders> reader) {
        Scratch scratch = SCRATCH.get();
        VisitHeaders visit = scratch.visit();
        visit.reset(scratch.bytes());
        try {
            visit.copy(headers);
            reader.accept(visit);
        } finally {
            // The memory of a thread would name its last visitor for as long as no other comes.
            Arrays.fill(scratch.bytes(), (byte) 0);
            visit.forget();
        }
    }

    /** Copies the headers that matter and notes them. */
    private void copy(HttpHeaders headers) {
        int at = 0;
        for (Iterator<Map.Entry<CharSequence, CharSequence>> all = headers.iteratorCharSequence(); all.hasNext(); ) {
            Map.Entry<CharSequence, CharSequence> header = all.next();
            CharSequence name = header.getKey();
            if (matters(name)) {
                CharSequence value = header.getValue();
                int colon = at + name.length();
                int last = colon + value.length();
                if (last > bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * last);
                }
                copy(name, bytes, at);
                copy(value, bytes, colon);
                header(at, colon, colon, last);
                at = last;
            }
        }
    }

    /** Whether {@link #header} may know a name, by its length and one letter that tells it from other headers of browsers. */
    private static boolean matters(CharSequence name) {
        return switch (name.length()) {
            case 3 -> hasLetter(name, 0, 'd');
            case 5, 9, 15 -> hasLetter(name, 0, 'x');
            case 6 -> hasLetter(name, 0, 'c');
            case 7 -> true;
            case 10 -> hasLetter(name, 0, 'u');
            case 11 -> hasLetter(name, 0, 's');
            case 14 -> hasLetter(name, SEC_FETCH.length(), 'd');
            default -> false;
        };
    }

    private static boolean hasLetter(CharSequence name, int place, char lowerCase) {
        return (name.charAt(place) | 0x20) == lowerCase;
    }

    /** Copies the characters of a header, which the codec has made of one byte each. */
    @SuppressWarnings("deprecation")
    private static void copy(CharSequence text, byte[] bytes, int at) {
        if (text instanceof AsciiString ascii) {
            ascii.copy(0, bytes, at, text.length());
        } else {
            text.toString().getBytes(0, text.length(), bytes, at);
        }
    }

    /**
     * Notes a header line.
     *
     * @param name start of the name, {@code colon} its end
     * @param value start of the value, {@code last} its end
     */
    public void header(int name, int colon, int value, int last) {
        switch (colon - name) {
            case 3 -> objects |= named(name, colon, "dnt") && isOne(value, last);
            case 5 -> speculative |= named(name, colon, "x-moz") && has(value, last, "prefetch");
            case 6 -> objects |= named(name, colon, "cookie") && Objection.isIn(bytes, value, last);
            case 7 -> {
                if (named(name, colon, "referer")) {
                    referrer = value;
                    referrerEnd = last;
                } else if (named(name, colon, "sec-gpc")) {
                    objects |= isOne(value, last);
                } else {
                    speculative |= named(name, colon, "purpose") && isSpeculative(value, last);
                }
            }
            case 9 -> speculative |= named(name, colon, "x-purpose") && isSpeculative(value, last);
            case 10 -> {
                if (named(name, colon, "user-agent")) {
                    agent = value;
                    agentEnd = last;
                }
            }
            case 11 -> speculative |= named(name, colon, "sec-purpose") && isSpeculative(value, last);
            case 14 -> {
                // Browsers send three headers of this length, which differ in this letter.
                if ((bytes[name + SEC_FETCH.length()] | 0x20) == 'd') {
                    embedded |= named(name, colon, SEC_FETCH + "dest") && !is(value, last, "document");
                }
            }
            case 15 -> {
                // Of several such headers the last one names the nearest client (RFC 9110, 5.3).
                if (named(name, colon, "x-forwarded-for")) {
                    forwarded = value;
                    forwardedEnd = last;
                }
            }
            default -> {}
        }
    }

    private boolean named(int name, int colon, String lowerCase) {
        return AsciiBytes.equalsIgnoreCase(bytes, name, colon, lowerCase);
    }

    private boolean is(int value, int last, String lowerCase) {
        return AsciiBytes.equalsIgnoreCase(bytes, value, last, lowerCase);
    }

    private boolean isOne(int value, int last) {
        return last - value == 1 && bytes[value] == '1';
    }

    private boolean isSpeculative(int value, int last) {
        return has(value, last, "prefetch") || has(value, last, "prerender") || has(value, last, "preview");
    }

    private boolean has(int value, int last, String lowerCase) {
        return AsciiBytes.indexOfIgnoreCase(bytes, value, last, lowerCase) >= 0;
    }

    /**
     * Whether the request is not counted: it loads a page before it is asked for, or the visitor objects to being
     * counted, by a setting of the browser or the cookie of {@link Objection}.
     */
    boolean excluded() {
        return objects || speculative;
    }

    /** Whether a browser asks for it as a part of another page: an image, a frame (Fetch Metadata Request Headers, 2.1). */
    boolean isEmbedded() {
        return embedded;
    }

    byte[] bytes() {
        return bytes;
    }

    int agent() {
        return agent;
    }

    int agentEnd() {
        return agentEnd;
    }

    int referrer() {
        return referrer;
    }

    int referrerEnd() {
        return referrerEnd;
    }

    int forwarded() {
        return forwarded;
    }

    int forwardedEnd() {
        return forwardedEnd;
    }
}
