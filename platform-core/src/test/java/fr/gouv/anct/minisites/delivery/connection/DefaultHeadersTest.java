package fr.gouv.anct.minisites.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that requests refused while they are parsed get the default headers and no warning in the log. */
@CoreTest
class DefaultHeadersTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @LocalServerPort
    private int port;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(400, new String[] {"GET / HTTP/1.1", "a header", "Host: a.example.fr"}),
                Arguments.of(400, new String[] {"GET / HTTP/1.1", "Host : a.example.fr"}),
                Arguments.of(400, new String[] {"GET / HTTP/9.9.9", "Host: a.example.fr"}),
                Arguments.of(400, new String[] {"GET /a b c HTTP/1.1", "Host: a.example.fr"}),
                Arguments.of(400, new String[] {"GET /[ HTTP/1.1", "Host: a.example.fr"}),
                Arguments.of(400, new String[] {"GET / HTTP/1.1", "Host: a.example.fr", "Content-Length: x"}),
                Arguments.of(400, new String[] {
                    "GET / HTTP/1.1", "Host: a.example.fr", "Content-Length: 1", "Content-Length: 2"
                }),
                Arguments.of(414, new String[] {"GET /" + "a".repeat(9_000) + " HTTP/1.1", "Host: a.example.fr"}),
                Arguments.of(431, new String[] {"GET / HTTP/1.1", "Host: a.example.fr", "A: " + "a".repeat(17_000)}),
                Arguments.of(413, new String[] {"GET / HTTP/1.1", "Host: a.example.fr", "Content-Length: 9999999999"}));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsAnsweredAsAllElse(int status, String[] lines) {
        String answer = new VisitorClient(port).raw(lines);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none'")
                .containsIgnoringCase("\r\nStrict-Transport-Security: max-age=31536000")
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff")
                .containsIgnoringCase("\r\nCache-Control: no-store");
        assertNothingIsLogged();
    }

    @Test
    void aBodyThatCannotBeReadGetsNoSecondAnswer() {
        String answer = new VisitorClient(port)
                .raw("POST / HTTP/1.1", "Host: a.example.fr", "Transfer-Encoding: chunked", "", "zz", "", "");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
        assertNothingIsLogged();
    }

    private void assertNothingIsLogged() {
        assertThat(log.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                        .filter(event -> event.getLoggerName().contains("netty")))
                .isEmpty();
    }
}
