package fr.gouv.anct.minisites.job;

import java.time.Duration;
import org.springframework.context.annotation.Bean;

/** Default intervals of the schedulers, with a short grace period: each pause of the jobs waits for those that run. */
public class ShortShutdown {

    @Bean
    SchedulerIntervals intervalsWithShortShutdown() {
        return new SchedulerIntervals(
                SchedulerIntervals.DEFAULT.polling(), SchedulerIntervals.DEFAULT.heartbeat(), Duration.ofSeconds(2));
    }
}
