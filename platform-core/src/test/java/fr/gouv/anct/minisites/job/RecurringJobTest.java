package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** Checks that a recurring job runs on one node at a time, and goes on after a failure. */
@ExtendWith(PostgresExtension.class)
class RecurringJobTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();

    static class Ticking {
        @Bean
        RecurringJob tick() {
            return new RecurringJob() {
                @Override
                public String name() {
                    return "tick";
                }

                @Override
                public Duration every() {
                    return Duration.ofMillis(100);
                }

                @Override
                public Mono<Void> run() {
                    return Mono.fromRunnable(() -> MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max))
                            .then(Mono.delay(Duration.ofMillis(300)))
                            .then(Mono.<Void>fromRunnable(RecurringJobTest::end));
                }
            };
        }
    }

    private static void end() {
        AT_ONCE.decrementAndGet();
        if (RUNS.incrementAndGet() == 1) {
            throw new IllegalStateException("The first run fails");
        }
    }

    @Test
    void itComesBackAfterAFailureAndOnOneNodeAtATime() {
        Map<String, String> settings = PostgresExtension.settings(PostgresExtension.newDatabase());
        try (ConfigurableApplicationContext one =
                        CoreTestApplication.start(settings, Ticking.class, ShortSchedulerIntervals.class);
                ConfigurableApplicationContext other =
                        CoreTestApplication.start(settings, Ticking.class, ShortSchedulerIntervals.class)) {
            Eventually.until(SOON, "five runs", () -> RUNS.get() >= 5);
            assertThat(one.isRunning() && other.isRunning()).isTrue();
        }
        assertThat(MOST_AT_ONCE).hasValue(1);
    }
}
