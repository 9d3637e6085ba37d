package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.job.Job;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs a schedule at its due time; does nothing for a schedule that was cancelled or executed. */
@Component
class ScheduleJob implements Job {

    static final String NAME = "schedule";
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final ScheduleExecution due;

    ScheduleJob(Tenants tenants, ScheduleExecution due) {
        this.tenants = tenants;
        this.due = due;
    }

    /** Instance data of a job. */
    record Instance(UUID tenant, UUID schedule) {

        String text() {
            return tenant + ":" + schedule;
        }

        static Instance of(String text) {
            String[] ids = text.split(":");
            return new Instance(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<Void> run(String text) {
        Instance instance = Instance.of(text);
        return tenants.findById(instance.tenant())
                .flatMap(site -> due.perform(site, instance.schedule()))
                .contextWrite(CurrentTenant.with(instance.tenant()));
    }

    /** Retries without limit: a late execution is better than none. */
    @Override
    public Optional<Duration> retryAfter(int failures) {
        Duration pause = Duration.ofSeconds(Math.min(failures, 60));
        return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
