package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks that another node runs the job of a node that is killed or stopped in the middle of it. */
@ExtendWith(PostgresExtension.class)
class LostNodeTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String BEGUN = "the job has begun";

    static class Doing {
        @Bean
        FakeJob work() {
            return new FakeJob("work");
        }
    }

    static class Hanging {
        @Bean
        FakeJob work() {
            FakeJob work = new FakeJob("work");
            work.does("site", Mono.<Void>never().doOnSubscribe(_ -> System.out.println(BEGUN)));
            return work;
        }
    }

    /** Node that is killed. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] settings) {
            enqueue(CoreTestApplication.start(
                    Map.ofEntries(Stream.of(settings)
                            .map(setting -> setting.split("=", 2))
                            .map(pair -> Map.entry(pair[0], pair[1]))
                            .<Map.Entry<String, String>>toArray(Map.Entry[]::new)),
                    Hanging.class));
        }
    }

    private static void enqueue(ConfigurableApplicationContext node) {
        Mono<Void> decision = node.getBean(Jobs.class).enqueue("work", "site");
        node.getBean(TransactionalOperator.class).transactional(decision).block(SOON);
    }

    @Test
    @Tag("long")
    void aKilledNodesJobIsTakenOver() throws Exception {
        Map<String, String> settings = PostgresExtension.settings(PostgresExtension.newDatabase());
        Process victim = victim(settings);
        try (ConfigurableApplicationContext survivor = CoreTestApplication.start(settings, Doing.class);
                var output = victim.inputReader()) {
            FakeJob work = survivor.getBean(FakeJob.class);
            Optional<String> begun = output.lines().filter(BEGUN::equals).findFirst();
            assertThat(begun).isPresent();
            assertThat(work.runs("site")).isZero();
            victim.destroyForcibly();
            assertThat(victim.waitFor(10, TimeUnit.SECONDS)).isTrue();
            Duration delay = Eventually.until(SOON, "taken over", () -> work.runs("site") == 1);
            System.out.println("The job of a killed node was taken over after " + delay.toMillis() + " ms");
        } finally {
            victim.destroyForcibly();
        }
    }

    private static Process victim(Map<String, String> settings) throws IOException {
        Stream<String> command = Stream.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName());
        Stream<String> arguments = settings.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
        return new ProcessBuilder(Stream.concat(command, arguments).toList())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void aStoppedNodeGivesItsJobBackAndOneWithoutHeartbeatLosesIt() throws SQLException {
        String database = PostgresExtension.newDatabase();
        Map<String, String> settings = PostgresExtension.settings(database);
        ConfigurableApplicationContext stopped =
                CoreTestApplication.start(settings, Hanging.class, ShortSchedulerIntervals.class);
        enqueue(stopped);
        Eventually.until(SOON, "begun", () -> stopped.getBean(FakeJob.class).runs("site") == 1);
        stopped.close();
        assertThat(left(database)).as("free, and no failure of its own").isEqualTo("site false 0");
        SuperuserDatabase.of(database).run("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('work', 'other', now(), true, 'killed', now() - interval '1 minute', 1)""");
        try (ConfigurableApplicationContext next =
                CoreTestApplication.start(settings, Doing.class, ShortSchedulerIntervals.class)) {
            FakeJob work = next.getBean(FakeJob.class);
            Duration delay = Eventually.until(Duration.ofSeconds(3), "given back", () -> work.runs("site") == 1);
            assertThat(delay).as("without waiting for its heartbeat").isLessThan(Duration.ofSeconds(3));
            Eventually.until(SOON, "taken over", () -> work.runs("other") == 1);
        }
    }

    private static String left(String database) throws SQLException {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select concat_ws(' ', task_instance, picked::text, coalesce(consecutive_failures, 0))
                          from scheduled_tasks where task_instance = 'site'""")) {
            row.next();
            return row.getString(1);
        }
    }
}
