package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Checks that a job enqueued in a committed transaction runs once, whatever happens, and a rolled-back one never. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTest {

    static class Known {
        @Bean
        FakeJob work() {
            return new FakeJob("work");
        }
    }

    static class KnownLater {
        @Bean
        FakeJob later() {
            return new FakeJob("later");
        }
    }

    private static final Duration SOON = Duration.ofSeconds(10);

    private String database;
    private Map<String, String> settings;
    private ConfigurableApplicationContext application;
    private Jobs jobs;
    private FakeJob work;
    private TransactionalOperator transaction;

    @BeforeAll
    void start() {
        database = PostgresExtension.newDatabase();
        settings = PostgresExtension.settings(database);
        application = CoreTestApplication.start(settings, Known.class);
        jobs = application.getBean(Jobs.class);
        work = application.getBean(FakeJob.class);
        transaction = application.getBean(TransactionalOperator.class);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private static String instance() {
        return UUID.randomUUID().toString();
    }

    private void commit(Mono<Void> decision) {
        transaction.transactional(decision).block(SOON);
    }

    private Duration untilRun(String instance) {
        return Eventually.until(SOON, "a run", () -> work.runs(instance) > 0);
    }

    private boolean waits(String instance) {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from scheduled_tasks where task_instance = '" + instance + "'")) {
            row.next();
            return row.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untilGone(String instance) {
        Eventually.until(SOON, "nothing waits", () -> !waits(instance));
    }

    @Test
    void whatIsCommittedRunsAtOnceAndOnce() {
        List<Long> delays = IntStream.range(0, 11)
                .mapToObj(_ -> {
                    String instance = instance();
                    commit(jobs.enqueue("work", instance));
                    Duration delay = untilRun(instance);
                    untilGone(instance);
                    assertThat(work.runs(instance)).isOne();
                    return delay.toMillis();
                })
                .sorted()
                .toList();
        System.out.printf("A job starts %d ms after the commit (median)%n", delays.get(5));
        assertThat(delays.get(5))
                .as("well before the node looks by itself, every second")
                .isLessThan(400);
    }

    @Test
    void theRoleOfThePlatformEnqueuesToo() {
        String instance = instance();
        CrossTenantScope crossTenant = application.getBean(CrossTenantScope.class);
        crossTenant
                .write(CrossTenantScope.Purpose.REQUESTS, jobs.enqueue("work", instance))
                .block(SOON);
        untilRun(instance);
        untilGone(instance);
    }

    @Test
    void withoutATransactionItRunsAtOnce() {
        String instance = instance();
        jobs.enqueue("work", instance).block(SOON);
        untilRun(instance);
    }

    @Test
    void whatIsRolledBackNeverRuns() {
        String dropped = instance();
        String kept = instance();
        assertThatThrownBy(() -> commit(
                        jobs.enqueue("work", dropped).then(Mono.error(new IllegalStateException("changed our minds")))))
                .hasMessage("changed our minds");
        commit(jobs.enqueue("work", kept));
        untilRun(kept);
        untilGone(kept);
        assertThat(work.runs(dropped)).isZero();
        assertThat(waits(dropped)).isFalse();
    }

    @Test
    void theSameTwiceRunsOnce() {
        String instance = instance();
        commit(jobs.enqueue("work", instance).then(jobs.enqueue("work", instance)));
        untilRun(instance);
        untilGone(instance);
        assertThat(work.runs(instance)).isOne();
    }

    @Test
    void whatIsAskedForAgainWhileItRunsRunsOnceMore() {
        String instance = instance();
        Sinks.Empty<Void> end = Sinks.empty();
        work.does(instance, end.asMono());
        commit(jobs.enqueue("work", instance));
        untilRun(instance);
        commit(jobs.enqueue("work", instance));
        assertThat(work.runs(instance)).as("one at a time").isOne();
        end.tryEmitEmpty();
        Eventually.until(SOON, "the second run", () -> work.runs(instance) == 2);
        untilGone(instance);
        assertThat(work.runs(instance)).isEqualTo(2);
    }

    @Test
    void aFailingJobIsTriedAgainThenGivenUp() {
        String instance = instance();
        work.does(instance, Mono.error(new IllegalStateException("it cannot be done")));
        commit(jobs.enqueue("work", instance));
        untilGone(instance);
        assertThat(work.runs(instance)).isEqualTo(3);
        assertThat(work.abandoned.get(instance)).hasMessage("it cannot be done");
    }

    @Test
    void aFailureThatPassesIsForgotten() {
        String instance = instance();
        work.does(
                instance,
                Mono.defer(() ->
                        work.runs(instance) < 2 ? Mono.error(new IllegalStateException("not yet")) : Mono.empty()));
        commit(jobs.enqueue("work", instance));
        untilGone(instance);
        assertThat(work.runs(instance)).isEqualTo(2);
        assertThat(work.abandoned).doesNotContainKey(instance);
    }

    @Test
    void aKindThatNoNodeKnowsWaitsForOneThatDoes() {
        String unknown = instance();
        String known = instance();
        commit(jobs.enqueue("later", unknown));
        commit(jobs.enqueue("work", known));
        untilRun(known);
        untilGone(known);
        assertThat(waits(unknown)).isTrue();
        try (ConfigurableApplicationContext newer = CoreTestApplication.start(settings, KnownLater.class)) {
            FakeJob later = newer.getBean(FakeJob.class);
            Eventually.until(SOON, "the newer node", () -> later.runs(unknown) == 1);
            untilGone(unknown);
        }
    }
}
