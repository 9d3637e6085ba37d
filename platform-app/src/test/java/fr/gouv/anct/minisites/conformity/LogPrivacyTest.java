package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import fr.gouv.anct.minisites.delivery.http.AccessLogEncoder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** Checks that no log entry contains the address of a client, whatever code wrote it. */
class LogPrivacyTest {

    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1f2e3d4c-1, L:/127.0.0.1:8080 - R:/203.0.113.7:50000] Last HTTP packet was sent",
                "[id: 0x1f2e3d4c, L:/127.0.0.1:8080 ! R:/203.0.113.7:50000]",
                "[1f2e3d4c, L:/[0:0:0:0:0:0:0:1]:8080 - R:visitor.example/203.0.113.7:50000]: closed",
                "(R:203.0.113.7:1)"
            })
    void addressesOfClientsAreLeftOut(String message) throws IOException {
        String line = written(message, new IllegalStateException(message));
        assertThat(line)
                .contains("IllegalStateException", "R:-", "addressesOfClientsAreLeftOut")
                .doesNotContain("203.0.113.7", "visitor.example");
    }

    /** Another pattern is written too, but costs more for each line. */
    @Test
    void accessLogKnowsThePattern() throws IOException {
        assertThat(pattern()).isEqualTo(AccessLogEncoder.PATTERN);
    }

    private static String written(String message, Throwable failure) throws IOException {
        PatternLayout layout = new PatternLayout();
        layout.setContext(CONTEXT);
        layout.getInstanceConverterMap()
                .putAll(Map.of("clr", ColorConverter::new, "wEx", WhitespaceThrowableProxyConverter::new));
        layout.setPattern(pattern());
        layout.start();
        return layout.doLayout(new LoggingEvent(
                LogPrivacyTest.class.getName(),
                CONTEXT.getLogger(LogPrivacyTest.class),
                Level.WARN,
                message,
                failure,
                new Object[0]));
    }

    private static String pattern() throws IOException {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst()
                .getProperty("logging.pattern.console")
                .toString();
    }
}
