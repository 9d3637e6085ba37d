package fr.gouv.anct.minisites.job;

import fr.gouv.anct.minisites.database.CurrentTenant;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the work of a recurring job for each tenant in sequence. */
public final class ForEachTenant {

    private static final Logger LOG = LoggerFactory.getLogger(ForEachTenant.class);

    private ForEachTenant() {}

    /**
     * Runs the work for each tenant as the {@link CurrentTenant} of its chain. A failure is logged and does not stop
     * the other tenants; the work is retried at the next run of the job.
     *
     * @param tenants collected before the first one is processed, so that their statement holds no connection meanwhile
     * @return an {@link IllegalStateException} as error after the last tenant if any failed
     */
    public static Mono<Void> run(RecurringJob job, Flux<UUID> tenants, Function<UUID, Mono<?>> work) {
        return tenants.collectList()
                .flatMapIterable(all -> all)
                .concatMap(tenant -> run(job, tenant, work))
                .filter(done -> !done)
                .count()
                .flatMap(failed -> failed == 0
                        ? Mono.empty()
                        : Mono.error(new IllegalStateException(
                                "Run of job " + job.name() + " failed for " + failed + " tenants")));
    }

    /** Returns false if the work failed. */
    private static Mono<Boolean> run(RecurringJob job, UUID tenant, Function<UUID, Mono<?>> work) {
        return Mono.defer(() -> work.apply(tenant))
                .then(Mono.just(true))
                .onErrorResume(failure -> {
                    LOG.error("Job {} failed for tenant {}", job.name(), tenant, failure);
                    return Mono.just(false);
                })
                .contextWrite(CurrentTenant.with(tenant));
    }
}
