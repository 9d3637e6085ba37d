package fr.gouv.anct.minisites.delivery.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.FilterReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encodes lines of the access log as the encoder of the console does. With the pattern of the platform the encoder is
 * asked once for all lines of a thread in one millisecond, for what precedes the message. Otherwise its garbage is two
 * thirds of that of a cached page, and the pauses of the collector are the longest waits of a client.
 */
public final class AccessLogEncoder {

    /** The pattern of the console in {@code application.yaml}. */
    public static final String PATTERN = "%clr(%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX}){faint} %clr(%5p) %clr(--- "
            + "[%15.15t]){faint} %clr(%-40.40logger{39}){cyan} %clr(:){faint} "
            + "%replace(%m%n%wEx){'R:[^\\s\\])]+', 'R:-'}";

    /** Text in a message that the pattern replaces. */
    private static final String REPLACED = "R:";

    /** Maximum number of threads whose prefix is cached: a few event loops write most lines. */
    private static final int MAXIMUM_PREFIXES = 64;

    /** Text before the message; null when a filter denies the line. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Prefix(long millis, byte @Nullable [] bytes) {}

    private final Logger access;
    private final Map<String, Prefix> prefixes = new HashMap<>();
    private final byte[] separator = System.lineSeparator().getBytes(Charset.defaultCharset());
    private @Nullable Encoder<ILoggingEvent> known;

    AccessLogEncoder(Logger access) {
        this.access = access;
    }

    /** Creates the event that the logger would have created on the thread of the request. */
    LoggingEvent event(AccessLogLine line) {
        return event(line, line.message());
    }

    private LoggingEvent event(AccessLogLine line, String message) {
        LoggingEvent event = new LoggingEvent(Logger.FQCN, access, Level.INFO, message, null, null);
        event.setInstant(Instant.ofEpochMilli(line.millis()));
        event.setThreadName(line.thread());
        return event;
    }

    /** Encodes lines for the console; those that a filter denies are left out. */
    void encode(ConsoleAppender<ILoggingEvent> console, List<AccessLogLine> lines, ByteArrayOutputStream to) {
        Encoder<ILoggingEvent> encoder = console.getEncoder();
        if (encoder != known) {
            known = encoder;
            prefixes.clear();
        }
        Charset charset = hasPlatformPattern(console) ? charset((PatternLayoutEncoder) encoder) : null;
        for (AccessLogLine line : lines) {
            String message = line.message();
            if (charset == null || message.contains(REPLACED)) {
                to.writeBytes(encoded(console, event(line, message)));
            } else {
                byte[] prefix = prefix(console, line).bytes();
                if (prefix != null) {
                    to.writeBytes(prefix);
                    to.writeBytes(message.getBytes(charset));
                    to.writeBytes(separator);
                }
            }
        }
    }

    private static boolean hasPlatformPattern(ConsoleAppender<ILoggingEvent> console) {
        return console.getEncoder() instanceof PatternLayoutEncoder encoder
                && PATTERN.equals(encoder.getPattern())
                && console.getCopyOfAttachedFiltersList().stream().allMatch(ThresholdFilter.class::isInstance);
    }

    private static Charset charset(PatternLayoutEncoder encoder) {
        return Objects.requireNonNullElseGet(encoder.getCharset(), Charset::defaultCharset);
    }

    private static byte[] encoded(ConsoleAppender<ILoggingEvent> console, ILoggingEvent event) {
        return console.getFilterChainDecision(event) == FilterReply.DENY
                ? new byte[0]
                : console.getEncoder().encode(event);
    }

    private Prefix prefix(ConsoleAppender<ILoggingEvent> console, AccessLogLine line) {
        Prefix cached = prefixes.get(line.thread());
        if (cached != null && cached.millis() == line.millis()) {
            return cached;
        }
        if (prefixes.size() >= MAXIMUM_PREFIXES) {
            prefixes.clear();
        }
        byte[] empty = encoded(console, event(line, ""));
        byte[] bytes = empty.length == 0 ? null : Arrays.copyOf(empty, empty.length - separator.length);
        Prefix prefix = new Prefix(line.millis(), bytes);
        prefixes.put(line.thread(), prefix);
        return prefix;
    }
}
