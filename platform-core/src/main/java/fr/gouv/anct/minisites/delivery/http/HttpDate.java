package fr.gouv.anct.minisites.delivery.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The current time in HTTP's date format (RFC 9110, 5.6.7), formatted once a second. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @SuppressWarnings("ArrayRecordComponent")
    private record Second(long number, String text, byte[] bytes) {}

    private static volatile Second last = new Second(-1, "", new byte[0]);

    private HttpDate() {}

    /** Returns the time as text, for example {@code Wed, 25 Nov 2026 08:49:37 GMT}. */
    static String now() {
        return second(System.currentTimeMillis()).text();
    }

    /**
     * Returns a time in ASCII; the array is shared and must not be modified.
     *
     * @param millis since 1970
     */
    public static byte[] bytes(long millis) {
        return second(millis).bytes();
    }

    private static Second second(long millis) {
        Second known = last;
        long second = millis / 1000;
        if (known.number() != second) {
            String text = FORMAT.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
            known = new Second(second, text, text.getBytes(StandardCharsets.US_ASCII));
            last = known;
        }
        return known;
    }
}
