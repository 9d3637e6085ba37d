package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.Outbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks that a mail server that accepts connections and stays silent delays letters, and no other job. */
@ExtendWith(PostgresExtension.class)
class UnresponsiveMailServerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LETTERS = 50;

    static class Known {
        @Bean
        FakeJob work() {
            return new FakeJob("work");
        }
    }

    @Test
    void fiftyLettersThatDoNotLeaveDelayNoOtherJob() throws IOException {
        String database = PostgresExtension.newDatabase();
        try (ServerSocket blackHole = new ServerSocket(0, LETTERS, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext node =
                        CoreTestApplication.start(settings(database, blackHole), Known.class)) {
            FakeJob work = node.getBean(FakeJob.class);
            commit(node, letters(node.getBean(Outbox.class)));
            Eventually.until(SOON, "letters being sent", () -> letters(database, "picked") > 0);

            commit(node, node.getBean(Jobs.class).enqueue("work", "site"));
            Duration delay = Eventually.until(SOON, "a run", () -> work.runs("site") == 1);

            System.out.printf("Beside a dead mail server a job starts after %d ms%n", delay.toMillis());
            assertThat(delay).isLessThan(Duration.ofSeconds(2));
            assertThat(letters(database, "true")).as("none is lost").isEqualTo(LETTERS);
            // Resets the connections: the node does not wait for their timeouts when it stops.
            blackHole.close();
        }
    }

    private static Map<String, Object> settings(String database, ServerSocket blackHole) {
        Map<String, Object> settings = new HashMap<>(PostgresExtension.settings(database));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", blackHole.getLocalPort());
        settings.put("spring.mail.properties.mail.smtp.timeout", 5000);
        return settings;
    }

    private static Mono<Void> letters(Outbox outbox) {
        Letter letter = new Letter("Sujet", "Bonjour,", List.of("Texte."), null, null);
        return Flux.range(0, LETTERS)
                .concatMap(n -> outbox.post("agent-" + n + "@example.fr", letter))
                .then();
    }

    private static void commit(ConfigurableApplicationContext node, Mono<Void> decision) {
        node.getBean(TransactionalOperator.class).transactional(decision).block(SOON);
    }

    private static int letters(String database, String condition) {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from scheduled_tasks where task_name = 'mail' and " + condition)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
