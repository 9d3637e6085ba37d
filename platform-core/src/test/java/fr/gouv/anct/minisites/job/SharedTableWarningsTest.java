package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks that only the library's warnings about jobs of the other scheduler are dropped. */
class SharedTableWarningsTest {

    private static final String UNKNOWN =
            "Failed to find implementation for task with name '{}'. Execution will be excluded from due.";

    @Test
    void dropsThoseOfKnownJobsAlone() {
        LoggerContext context = new LoggerContext();
        context.addTurboFilter(new SharedTableWarnings(Set.of("mail")));
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger library = context.getLogger(JdbcTaskRepository.class);
        Logger other = context.getLogger("other");
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(told);

        library.warn(UNKNOWN, "mail");
        library.warn(UNKNOWN, "job-of-another-version");
        library.warn("Failed to update heartbeat. No more retries.", new IllegalStateException());
        library.error(UNKNOWN, "mail");
        other.warn(UNKNOWN, "mail");
        assertThat(told.list)
                .extracting(event ->
                        event.getLevel() + " " + event.getFormattedMessage().split("[.]")[0])
                .containsExactly(
                        "WARN Failed to find implementation for task with name 'job-of-another-version'",
                        "WARN Failed to update heartbeat",
                        "ERROR Failed to find implementation for task with name 'mail'",
                        "WARN Failed to find implementation for task with name 'mail'");
    }
}
