package fr.gouv.anct.minisites.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.read.ListAppender;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Checks that the access log is complete, and that what it loses is counted. */
@Timeout(60)
class AccessLogWriterTest {

    private static final int ENOUGH = 8 << 20;
    private static final String ACCESS_LINE = "1970-01-01T.{12}  INFO --- \\[ reactor-http-1] access : method=GET "
            + "tenant=portail path=\"/[0-3]/\\d{1,4}\" status=200 bytes=5326 ms=0.12 page=at-once";
    private static final String OTHER_LINE = "2.{22}  INFO --- \\[.{15}] other : A line of another logger";

    /** An output that accepts nothing until it is opened. */
    private static final class BlockedAppender extends AppenderBase<ILoggingEvent> {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        @Override
        protected void append(ILoggingEvent event) {
            reached.countDown();
            try {
                opened.await();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final LoggerContext context = new LoggerContext();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger access = context.getLogger("access");
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ListAppender<ILoggingEvent> list = new ListAppender<>();
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private final Logger warner = (Logger) LoggerFactory.getLogger(AccessLogWriter.class);
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void configure() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        ConsoleAppender<ILoggingEvent> console =
                console(encoder("%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %5p --- [%15.15t] %logger : %m%n"));
        console.setOutputStream(output);
        root.addAppender(console);
        list.start();
        access.addAppender(list);
        warnings.start();
        warner.addAppender(warnings);
    }

    private PatternLayoutEncoder encoder(String pattern) {
        context.putObject(
                CoreConstants.PATTERN_RULE_REGISTRY,
                Map.of(
                        "clr", ColorConverter.class.getName(),
                        "wEx", WhitespaceThrowableProxyConverter.class.getName()));
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return encoder;
    }

    private ConsoleAppender<ILoggingEvent> console(PatternLayoutEncoder encoder) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    @AfterEach
    void leave() {
        warner.detachAppender(warnings);
    }

    private AccessLogWriter writer(int maximumQueued) {
        return new AccessLogWriter(meters, access, maximumQueued);
    }

    private static AccessLogLine line(String path) {
        return new AccessLogLine(
                0, "reactor-http-1", "GET", "portail", path, 200, 5326, 123_456, RequestTrace.Source.AT_ONCE);
    }

    private List<String> written() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void linesAreCompleteAfterAnOrderlyStop() throws InterruptedException {
        AccessLogWriter writer = writer(ENOUGH);
        writer.start();
        List<Thread> requests = IntStream.range(0, 4)
                .mapToObj(thread -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        writer.add(line("/" + thread + "/" + i));
                    }
                }))
                .toList();
        Logger other = context.getLogger("other");
        for (int i = 0; i < 1_000; i++) {
            other.info("A line of another logger");
        }
        for (Thread thread : requests) {
            thread.join();
        }
        writer.stop();
        List<String> lines = written();
        assertThat(lines.stream().filter(line -> !line.matches(ACCESS_LINE) && !line.matches(OTHER_LINE)))
                .as("lines that are not whole")
                .isEmpty();
        assertThat(lines.size()).isEqualTo(21_000);
        IntStream.range(0, 4)
                .forEach(thread -> assertThat(lines.stream()
                                .filter(line -> line.contains("path=\"/" + thread + "/"))
                                .map(line -> line.replaceFirst(".*path=\"/\\d/(\\d+)\".*", "$1")))
                        .as("lines of one thread, in order")
                        .containsExactlyElementsOf(IntStream.range(0, 5_000)
                                .mapToObj(Integer::toString)
                                .toList()));
        assertThat(list.list).hasSize(20_000);
        assertThat(meters.counter(AccessLogWriter.LOST).count()).isZero();
        assertThat(warnings.list).isEmpty();
    }

    @Test
    void lineHasTheTimeOfTheRequest() {
        AccessLogWriter writer = writer(ENOUGH);
        writer.start();
        long millis = System.currentTimeMillis() - Duration.ofMinutes(3).toMillis();
        writer.add(new AccessLogLine(millis, "t", "GET", "-", "/", 404, 0, 0, RequestTrace.Source.NONE));
        writer.stop();
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneId.systemDefault());
        assertThat(LocalDateTime.parse(written().getFirst().substring(0, 23))).isEqualTo(time);
    }

    @Test
    void linesAreWrittenWhileTheWriterRuns() {
        AccessLogWriter writer = writer(ENOUGH);
        writer.start();
        try {
            writer.add(line("/"));
            Eventually.until(
                    Duration.ofSeconds(20), "line written", () -> written().size() == 1);
        } finally {
            writer.stop();
        }
    }

    @Test
    void linesOutsideTheLifecycleAreWritten() {
        AccessLogWriter writer = writer(ENOUGH);
        writer.add(line("/before"));
        assertThat(written()).hasSize(1);
        writer.start();
        writer.stop();
        writer.add(line("/after"));
        assertThat(written()).hasSize(2);
        writer.start();
        writer.add(line("/again"));
        writer.stop();
        assertThat(written()).hasSize(3);
    }

    @Test
    void writerStopsAfterTheWebServer() {
        assertThat(writer(ENOUGH).getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    @Test
    void linesBeyondAFullQueueAreCounted() throws InterruptedException {
        BlockedAppender blocked = new BlockedAppender();
        blocked.start();
        access.addAppender(blocked);
        int size = line("/0").size();
        AccessLogWriter writer = writer(10 * size);
        writer.start();
        writer.add(line("/x"));
        blocked.reached.await();
        // The line that is being written counts until it is written.
        for (int i = 0; i < 15; i++) {
            writer.add(line("/" + i % 10));
        }
        assertThat(meters.counter(AccessLogWriter.LOST).count()).isEqualTo(6);
        blocked.opened.countDown();
        writer.stop();
        assertThat(written()).hasSize(10);
        assertThat(warnings.list)
                .singleElement()
                .matches(event -> event.getLevel() == Level.WARN)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("The access log has lost 6 lines");
        // The queue accepts lines again, and further losses are not reported within a minute.
        writer.start();
        writer.add(line("/later"));
        writer.stop();
        assertThat(written()).hasSize(11);
        assertThat(warnings.list).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                AccessLogEncoder.PATTERN,
                "%d %m%n",
                "%m %d{HH:mm:ss.SSS}%n",
                "%replace(%m%n){'path=\"[^\"]+', 'path=\"-'}",
                "{\"message\": \"%replace(%m){'\"', '\\\\\"'}\"}%n"
            })
    void linesAreThoseOfTheEncoder(String pattern) {
        PatternLayoutEncoder encoder = encoder(pattern);
        ConsoleAppender<ILoggingEvent> console = console(encoder);
        AccessLogEncoder lines = new AccessLogEncoder(access);
        List<AccessLogLine> some = Stream.of("/", "/a/R:203.0.113.7/b", "/l\u00e9gende", "/" + "a".repeat(60), "/z")
                .flatMap(path -> IntStream.range(0, 100)
                        .mapToObj(i -> new AccessLogLine(
                                1_700_000_000_000L + i / 10,
                                "reactor-http-" + i % 70,
                                "GET",
                                "portail",
                                path,
                                200,
                                i,
                                i * 100_000L,
                                RequestTrace.Source.STORED)))
                .toList();
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        lines.encode(console, some, actual);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        some.forEach(line -> expected.writeBytes(encoder.encode(lines.event(line))));
        assertThat(actual.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {AccessLogEncoder.PATTERN, "%m%n"})
    void filtersOfTheConsoleApply(String pattern) {
        ConsoleAppender<ILoggingEvent> console = console(encoder(pattern));
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel("WARN");
        threshold.start();
        console.addFilter(threshold);
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        new AccessLogEncoder(access).encode(console, List.of(line("/"), line("/")), actual);
        assertThat(actual.size()).isZero();
    }

    @Test
    void queueIsBoundedByMemory() {
        assertThat(line("/" + "a".repeat(8_000)).size()).isGreaterThan(8_000);
    }

    @Test
    void failureOfTheEncoderLosesTheLinesOfOneWrite() {
        boolean[] fails = {true};
        ConsoleAppender<ILoggingEvent> failing = new ConsoleAppender<>();
        failing.setContext(context);
        failing.setEncoder(new PatternLayoutEncoder() {
            @Override
            public byte[] encode(ILoggingEvent event) {
                if (fails[0]) {
                    throw new IllegalStateException("a failure of the encoder");
                }
                return new byte[0];
            }
        });
        failing.start();
        access.addAppender(failing);
        AccessLogWriter writer = writer(ENOUGH);
        writer.add(line("/lost"));
        fails[0] = false;
        writer.add(line("/written"));
        assertThat(written()).hasSize(1).first().asString().contains("/written");
        assertThat(meters.counter(AccessLogWriter.LOST).count()).isEqualTo(1);
        assertThat(warnings.list)
                .singleElement()
                .extracting(event -> event.getThrowableProxy().getMessage())
                .isEqualTo("a failure of the encoder");
    }
}
