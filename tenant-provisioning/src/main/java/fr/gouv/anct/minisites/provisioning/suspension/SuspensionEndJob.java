package fr.gouv.anct.minisites.provisioning.suspension;

import fr.gouv.anct.minisites.job.Job;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reopens a site after the last day of its suspension; does nothing for a suspension that has ended. */
@Component
class SuspensionEndJob implements Job {

    static final String NAME = "suspension-end";
    private static final int LONGEST_PAUSE = 60;

    private final Tenants tenants;
    private final SiteSuspensions suspensions;

    SuspensionEndJob(Tenants tenants, SiteSuspensions suspensions) {
        this.tenants = tenants;
        this.suspensions = suspensions;
    }

    /** Instance data of a job. */
    record Instance(UUID tenant, UUID suspension) {

        String text() {
            return tenant + ":" + suspension;
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
        return tenants.findById(instance.tenant()).flatMap(site -> suspensions.endDue(site, instance.suspension()));
    }

    /** Retries without limit: visitors wait for the site. */
    @Override
    public Optional<Duration> retryAfter(int failures) {
        return Optional.of(Duration.ofSeconds(Math.min(failures, LONGEST_PAUSE)));
    }
}
