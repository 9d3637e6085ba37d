package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.platform.AsciiBytes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.URLDecoder;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads the address that a visitor comes from. */
final class Referrer {

    /** Where a visitor comes from. */
    enum Origin {
        /** A page of the same site. */
        SITE,
        /** The results of a search on the same site. */
        SEARCH,
        /** The back office or a preview: the visitor works on the site. */
        BACK_OFFICE,
        ELSEWHERE,
        /** None, or no address of the web. */
        UNKNOWN
    }

    private static final String SEARCH = "/recherche?";
    private static final String QUERY = "q=";
    private static final int LONGEST_DOMAIN = 253;
    /** Domains whose text is kept; a power of two. */
    private static final int KNOWN = 1_024;

    private static final boolean[] ENDS_HOST = new boolean[128];

    static {
        for (char c : "/:?#".toCharArray()) {
            ENDS_HOST[c] = true;
        }
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWER_CASE = 0x2020202020202020L;
    private static final long SEVEN_BYTES = 0x00FFFFFFFFFFFFFFL;
    private static final long HTTPS = number("https://");
    private static final long HTTP = number("http://\0");

    private final MinisitesProperties properties;
    private final AtomicReferenceArray<String> domains = new AtomicReferenceArray<>(KNOWN);

    Referrer(MinisitesProperties properties) {
        this.properties = properties;
    }

    Origin origin(VisitHeaders headers, Tenant tenant) {
        byte[] bytes = headers.bytes();
        int end = headers.referrerEnd();
        int host = hostStart(bytes, headers.referrer(), end);
        if (host < 0) {
            return Origin.UNKNOWN;
        }
        int hostEnd = hostEnd(bytes, host, end);
        if (!isPort(bytes, hostEnd, end)) {
            return Origin.UNKNOWN;
        }
        if (AsciiBytes.equalsIgnoreCase(
                bytes, host, hostEnd, tenant.canonical().host().name())) {
            return ofSameHost(
                    bytes,
                    pathStart(bytes, hostEnd, end),
                    end,
                    tenant.canonical().pathPrefix());
        }
        if (AsciiBytes.equalsIgnoreCase(bytes, host, hostEnd, properties.backOfficeHost())
                || AsciiBytes.equalsIgnoreCase(bytes, host, hostEnd, properties.previewHost())) {
            return Origin.BACK_OFFICE;
        }
        return isDomain(bytes, host, hostEnd) ? Origin.ELSEWHERE : Origin.UNKNOWN;
    }

    private static Origin ofSameHost(byte[] bytes, int path, int end, String prefix) {
        int local = path + prefix.length();
        if (!AsciiBytes.startsWithIgnoreCase(bytes, path, end, prefix)
                || (local < end && bytes[local] != '/' && bytes[local] != '?')) {
            return Origin.ELSEWHERE;
        }
        return AsciiBytes.startsWithIgnoreCase(bytes, local, end, SEARCH) ? Origin.SEARCH : Origin.SITE;
    }

    /** Returns the searched words, of a referrer from {@link Origin#SEARCH}; null if there are none. */
    @Nullable
    String words(VisitHeaders headers) {
        byte[] bytes = headers.bytes();
        int end = headers.referrerEnd();
        int start = AsciiBytes.indexOfIgnoreCase(bytes, headers.referrer(), end, SEARCH) + SEARCH.length();
        while (start < end && !AsciiBytes.startsWithIgnoreCase(bytes, start, end, QUERY)) {
            int next = start;
            while (next < end && bytes[next] != '&') {
                next++;
            }
            start = next + 1;
        }
        int stop = start;
        while (stop < end && bytes[stop] != '&') {
            stop++;
        }
        if (stop - start <= QUERY.length()) {
            return null;
        }
        String encoded =
                new String(bytes, start + QUERY.length(), stop - start - QUERY.length(), StandardCharsets.ISO_8859_1);
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Returns the domain of a referrer from {@link Origin#ELSEWHERE}, in lower case and without {@code www.}. */
    String domain(VisitHeaders headers) {
        byte[] bytes = headers.bytes();
        int start = hostStart(bytes, headers.referrer(), headers.referrerEnd());
        int end = hostEnd(bytes, start, headers.referrerEnd());
        if (AsciiBytes.startsWithIgnoreCase(bytes, start, end, "www.")) {
            start += "www.".length();
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + (bytes[i] | 0x20);
        }
        int place = (hash ^ (hash >>> 16)) & (KNOWN - 1);
        String known = domains.get(place);
        if (known == null || !AsciiBytes.equalsIgnoreCase(bytes, start, end, known)) {
            known = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            domains.set(place, known);
        }
        return known;
    }

    private static long number(String eightLetters) {
        return (long) LONGS.get(eightLetters.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Returns the start of the host of an address of the web; -1 for any other text. */
    private static int hostStart(byte[] bytes, int from, int to) {
        if (to - from <= Long.BYTES) {
            return -1;
        }
        // The eight bytes at once, in lower case: no header has the control characters that this would change.
        long start = (long) LONGS.get(bytes, from) | LOWER_CASE;
        if (start == HTTPS) {
            return from + "https://".length();
        }
        return (start & SEVEN_BYTES) == HTTP ? from + "http://".length() : -1;
    }

    private static int hostEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] < 0 || !ENDS_HOST[bytes[at]])) {
            at++;
        }
        return at;
    }

    /** Whether digits alone follow a colon after the host. Other text means a name and a password, which browsers remove. */
    private static boolean isPort(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] != ':') {
            return true;
        }
        int at = from + 1;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == to || bytes[at] == '/' || bytes[at] == '?' || bytes[at] == '#';
    }

    private static int pathStart(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '/') {
            at++;
        }
        return at;
    }

    private static boolean isDomain(byte[] bytes, int from, int to) {
        if (to == from || to - from > LONGEST_DOMAIN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int b = bytes[i] | 0x20;
            if ((b < 'a' || b > 'z') && (bytes[i] < '0' || bytes[i] > '9') && bytes[i] != '-' && bytes[i] != '.') {
                return false;
            }
        }
        return true;
    }
}
