package fr.gouv.anct.minisites.delivery.fastpath;

import fr.gouv.anct.minisites.measurement.VisitHeaders;
import fr.gouv.anct.minisites.platform.AsciiBytes;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request head parsed from raw bytes, before the codec. Parsing is strict (RFC 9112): a head that two parsers
 * could read differently is rejected here, and the connection is left to Netty's codec.
 */
final class HttpRequestHead {

    /** State of the parsing. */
    enum State {
        /** The head is incomplete. */
        PARTIAL,
        /** The end of the head or of its body is ambiguous. */
        ODD,
        WHOLE
    }

    /** Size of the thread-local buffer, in bytes: nearly every head fits; a longer one is copied twice. */
    private static final int USUAL = 2048;

    private static final int LONGEST_LENGTH = 15;
    private static final byte[] VERSION = " HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] TOKEN = new boolean[128];

    static {
        for (char c : "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray()) {
            TOKEN[c] = true;
        }
    }

    /** The buffer of a thread, and what the head in it says of a visit: valid until the thread parses the next head. */
    private record Scratch(byte[] bytes, VisitHeaders visit) {}

    private static final FastThreadLocal<Scratch> SCRATCH = new FastThreadLocal<>() {
        @Override
        protected Scratch initialValue() {
            return new Scratch(new byte[USUAL], new VisitHeaders());
        }
    };

    private final byte[] bytes;
    private final VisitHeaders visit;
    private final boolean counted;
    private final int end;
    private int at;

    private State reading = State.WHOLE;
    private boolean plain;
    private long body = -1;
    private String target = "";
    private List<String> hosts = List.of();
    private List<String> forwardedHosts = List.of();
    private @Nullable String acceptEncoding;
    private @Nullable String ifNoneMatch;

    private HttpRequestHead(byte[] bytes, int end, VisitHeaders visit, boolean counted) {
        this.bytes = bytes;
        this.end = end;
        this.visit = visit;
        this.counted = counted;
        visit.reset(bytes);
    }

    /**
     * Parses the first head of the received bytes without consuming them.
     *
     * @param longest maximum length of a head, in bytes; a longer one is {@link State#ODD}
     * @param counted whether the head is read for {@link #visit} too
     */
    static HttpRequestHead read(ByteBuf come, int longest, boolean counted) {
        int there = Math.min(come.readableBytes(), longest);
        Scratch scratch = SCRATCH.get();
        HttpRequestHead head = read(come, Math.min(there, USUAL), scratch.bytes(), scratch.visit(), counted);
        if (head.reading == State.PARTIAL && there > USUAL) {
            head.forget();
            head = read(come, there, new byte[there], scratch.visit(), counted);
        }
        if (head.reading == State.PARTIAL && there == longest) {
            head.reading = State.ODD;
        }
        return head;
    }

    private static HttpRequestHead read(ByteBuf come, int length, byte[] scratch, VisitHeaders visit, boolean counted) {
        come.getBytes(come.readerIndex(), scratch, 0, length);
        HttpRequestHead head = new HttpRequestHead(scratch, length, visit, counted);
        head.reading = head.read();
        return head;
    }

    /** Overwrites the head: the memory of a thread would name its last client for as long as no other comes. */
    void forget() {
        Arrays.fill(bytes, 0, end, (byte) 0);
        visit.forget();
    }

    State reading() {
        return reading;
    }

    /** Returns the length of the head in bytes, the empty line included. */
    int length() {
        return at;
    }

    /** Returns the length of the body that follows, in bytes. */
    long body() {
        return Math.max(body, 0);
    }

    /**
     * Whether the fast path may answer: a GET of a path without a query, and no header that needs the framework; the
     * connection stays open.
     */
    boolean plain() {
        return plain;
    }

    /** Returns the request target as sent, for example {@code /actualites}. */
    String target() {
        return target;
    }

    /** Returns what decides whether the request is counted; valid until this thread parses the next head. */
    VisitHeaders visit() {
        return visit;
    }

    List<String> hosts() {
        return hosts;
    }

    List<String> forwardedHosts() {
        return forwardedHosts;
    }

    @Nullable
    String acceptEncoding() {
        return acceptEncoding;
    }

    @Nullable
    String ifNoneMatch() {
        return ifNoneMatch;
    }

    private State read() {
        State line = requestLine();
        while (line == State.WHOLE) {
            if (at + 1 >= end) {
                return State.PARTIAL;
            }
            if (bytes[at] == '\r') {
                at += 2;
                plain &= body <= 0 && hosts.size() == 1;
                return bytes[at - 1] == '\n' ? State.WHOLE : State.ODD;
            }
            line = headerLine();
        }
        return line;
    }

    private State requestLine() {
        int method = token();
        if (at == end) {
            return State.PARTIAL;
        }
        if (method == at || bytes[at] != ' ' || named(method, at, "connect")) {
            return State.ODD;
        }
        boolean get = at - method == 3 && bytes[method] == 'G' && bytes[method + 1] == 'E' && bytes[method + 2] == 'T';
        int start = ++at;
        boolean query = false;
        while (at < end && bytes[at] > ' ' && bytes[at] < 0x7f) {
            query |= bytes[at] == '?';
            at++;
        }
        for (byte expected : VERSION) {
            if (at == end) {
                return State.PARTIAL;
            }
            if (bytes[at++] != expected) {
                return State.ODD;
            }
        }
        target = text(start, at - VERSION.length);
        plain = get && !query && target.startsWith("/");
        return target.isEmpty() ? State.ODD : State.WHOLE;
    }

    private State headerLine() {
        int name = token();
        int colon = at;
        if (at == end) {
            return State.PARTIAL;
        }
        if (colon == name || bytes[colon] != ':') {
            return State.ODD;
        }
        at++;
        while (at < end && blank(bytes[at])) {
            at++;
        }
        int value = at;
        while (at < end && (bytes[at] >= ' ' && bytes[at] != 0x7f || bytes[at] < 0 || bytes[at] == '\t')) {
            at++;
        }
        if (at + 1 >= end) {
            return State.PARTIAL;
        }
        int last = at;
        if (bytes[at++] != '\r' || bytes[at++] != '\n') {
            return State.ODD;
        }
        while (last > value && blank(bytes[last - 1])) {
            last--;
        }
        return header(name, colon, value, last) ? State.WHOLE : State.ODD;
    }

    /** Advances to the end of a token (RFC 9110, 5.6.2) and returns its start. */
    private int token() {
        int start = at;
        while (at < end && bytes[at] >= 0 && TOKEN[bytes[at]]) {
            at++;
        }
        return start;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Records the headers that matter here; false when a header makes the end of the request ambiguous. */
    private boolean header(int name, int colon, int value, int last) {
        if (counted) {
            visit.header(name, colon, value, last);
        }
        switch (colon - name) {
            case 4 -> {
                if (named(name, colon, "host")) {
                    hosts = one(hosts, value, last);
                }
            }
            case 5 -> plain &= !named(name, colon, "range");
            case 6 -> plain &= !named(name, colon, "expect");
            case 7 -> {
                return !named(name, colon, "upgrade");
            }
            case 8 -> plain &= !named(name, colon, "if-match");
            case 10 ->
                plain &= !named(name, colon, "connection") || text(value, last).equalsIgnoreCase("keep-alive");
            case 13 -> {
                if (named(name, colon, "if-none-match")) {
                    plain &= ifNoneMatch == null;
                    ifNoneMatch = text(value, last);
                }
            }
            case 14 -> {
                return !named(name, colon, "content-length") || length(value, last);
            }
            case 15 -> {
                if (acceptEncoding == null && named(name, colon, "accept-encoding")) {
                    acceptEncoding = text(value, last);
                }
            }
            case 16 -> {
                if (named(name, colon, "x-forwarded-host")) {
                    forwardedHosts = one(forwardedHosts, value, last);
                }
            }
            case 17 -> {
                return !named(name, colon, "transfer-encoding");
            }
            case 18 -> {
                // With this header of an old draft, which the codec knows, eight bytes of body follow.
                return !named(name, colon, "sec-websocket-key1");
            }
            default -> {}
        }
        return true;
    }

    /** Records a value; a repeated header disqualifies the request from the fast path. */
    private List<String> one(List<String> known, int value, int last) {
        plain &= known.isEmpty();
        return List.of(text(value, last));
    }

    /** Records the content length; false for a second one, and for one that is ambiguous. */
    private boolean length(int value, int last) {
        boolean first = body < 0;
        body = AsciiBytes.number(bytes, value, last, LONGEST_LENGTH);
        return first && body >= 0;
    }

    /** Whether a token equals a name in lower case, ignoring its own case. */
    private boolean named(int start, int stop, String name) {
        return AsciiBytes.equalsIgnoreCase(bytes, start, stop, name);
    }

    private String text(int start, int stop) {
        return new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1);
    }
}
