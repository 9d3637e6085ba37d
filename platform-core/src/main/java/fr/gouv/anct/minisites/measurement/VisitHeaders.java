package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.platform.AsciiBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * The headers of a request that decide whether and how it is counted, as ranges of bytes: one instance serves all requests of
 * a thread, one after the other, so that counting creates no object. It never leaves the thread of the request.
 */
public final class VisitHeaders {

    private static final byte[] NOTHING = new byte[0];
    private static final String FORWARDED_FOR = "x-forwarded-for";
    private static final String COOKIE = "cookie";

    /** The headers of {@link #header}, in lower case. */
    private static final List<String> NAMES = List.of(
            "user-agent",
            "referer",
            FORWARDED_FOR,
            COOKIE,
            "dnt",
            "sec-gpc",
            "sec-purpose",
            "purpose",
            "x-purpose",
            "x-moz");

    private byte[] bytes = NOTHING;
    private int agent;
    private int agentEnd;
    private int referrer;
    private int referrerEnd;
    private int forwarded;
    private int forwardedEnd;
    private boolean objects;
    private boolean speculative;

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
    }

    /** Overwrites the bytes: the memory of a thread would name its last client for as long as no other comes. */
    public void forget() {
        Arrays.fill(bytes, (byte) 0);
        reset(NOTHING);
    }

    /** Returns the headers of a request that the framework has parsed. */
    public static VisitHeaders of(HttpHeaders headers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        VisitHeaders visit = new VisitHeaders();
        int[] starts = new int[NAMES.size() + 1];
        for (int i = 0; i < NAMES.size(); i++) {
            List<String> values = headers.getOrEmpty(NAMES.get(i));
            all.writeBytes(NAMES.get(i).getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(
                    String.join(NAMES.get(i).equals(COOKIE) ? ";" : ",", values).getBytes(StandardCharsets.ISO_8859_1));
            starts[i + 1] = all.size();
        }
        visit.reset(all.toByteArray());
        for (int i = 0; i < NAMES.size(); i++) {
            int value = starts[i] + NAMES.get(i).length();
            visit.header(starts[i], value, value, starts[i + 1]);
        }
        return visit;
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
            case 6 -> objects |= named(name, colon, COOKIE) && Objection.isIn(bytes, value, last);
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
            case 15 -> {
                // Of several such headers the last one names the nearest client (RFC 9110, 5.3).
                if (named(name, colon, FORWARDED_FOR)) {
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
