package fr.gouv.anct.minisites.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time as HTTP writes it (RFC 9110, 5.6.7), made once a second. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private record Second(long number, String text) {}

    private static volatile Second last = new Second(-1, "");

    private HttpDate() {}

    /** For example {@code Wed, 25 Nov 2026 08:49:37 GMT}. */
    static String now() {
        Second known = last;
        long second = System.currentTimeMillis() / 1000;
        if (known.number() != second) {
            known = new Second(
                    second, FORMAT.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
            last = known;
        }
        return known.text();
    }
}
