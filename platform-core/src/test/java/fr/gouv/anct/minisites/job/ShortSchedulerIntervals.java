package fr.gouv.anct.minisites.job;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Short intervals of the schedulers; the heartbeat has its default one. */
class ShortSchedulerIntervals {

    @Bean
    @Primary
    SchedulerIntervals schedulerIntervals() {
        return new SchedulerIntervals(
                Duration.ofMillis(200), SchedulerIntervals.DEFAULT.heartbeat(), Duration.ofMillis(500));
    }
}
