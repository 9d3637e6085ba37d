package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks that the schedulers of a node share one table, and that neither reports the jobs of the other as unknown. */
@ExtendWith(PostgresExtension.class)
class ForeignJobsTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final List<String> INSTANCES =
            IntStream.range(0, 8).mapToObj(n -> "instance-" + n).toList();

    static class Both {
        @Bean
        FakeJob inside() {
            return new FakeJob("inside");
        }

        @Bean
        FakeJob outside() {
            return FakeJob.waitingForOutside("outside");
        }
    }

    @Test
    void theirRowsAreNotPolled() {
        String due = new ForeignJobs(Set.of("mail", "o'clock"))
                .polling()
                .createSelectDueQuery("scheduled_tasks", 3, "and task_name not in (?)", false);
        assertThat(due).contains("and task_name not in (?) and task_name not in ('mail', 'o''clock') ORDER BY");
        assertThat(new ForeignJobs(Set.of()).polling().createSelectDueQuery("scheduled_tasks", 3, "", false))
                .doesNotContain("task_name");
        assertThat(new ForeignJobs(Set.of("mail")).tasks())
                .extracting(Task::getName)
                .containsExactly("mail");
    }

    @Test
    void onlyJobsThatNoSchedulerKnowsAreReported() {
        Map<String, String> settings = PostgresExtension.settings(PostgresExtension.newDatabase());
        try (ConfigurableApplicationContext node =
                CoreTestApplication.start(settings, Both.class, ShortSchedulerIntervals.class)) {
            Logger library = (Logger) LoggerFactory.getLogger(Scheduler.class.getPackageName());
            ListAppender<ILoggingEvent> reported = new ListAppender<>();
            reported.start();
            library.addAppender(reported);
            List<FakeJob> jobs = List.of(node.getBean("inside", FakeJob.class), node.getBean("outside", FakeJob.class));
            // Longer than the polling interval in total: each scheduler polls while rows of the other are due.
            jobs.forEach(job -> INSTANCES.forEach(instance ->
                    job.does(instance, Mono.delay(Duration.ofMillis(200)).then())));

            enqueue(node.getBean(Jobs.class), "of-another-version", "inside", "outside");

            Eventually.until(
                    SOON,
                    "all runs",
                    () -> jobs.stream()
                            .allMatch(job -> INSTANCES.stream().allMatch(instance -> job.runs(instance) == 1)));
            library.detachAppender(reported);
            assertThat(reported.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .filteredOn(message -> message.startsWith("Failed to find implementation"))
                    .isNotEmpty()
                    .allMatch(message -> message.contains("'of-another-version'"));
        }
    }

    private static void enqueue(Jobs jobs, String... names) {
        Flux.fromIterable(INSTANCES)
                .concatMap(instance -> Flux.just(names).concatMap(name -> jobs.enqueue(name, instance)))
                .then()
                .block(SOON);
    }
}
