package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enqueues the copies of the lists of outside services that are due. */
@Component
class OutsideRefreshJob implements RecurringJob {

    private final OutsideServices services;

    OutsideRefreshJob(OutsideServices services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "outside-refresh";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Mono<Void> run() {
        return services.refreshDue();
    }
}
