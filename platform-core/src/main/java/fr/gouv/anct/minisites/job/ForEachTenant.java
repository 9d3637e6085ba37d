package fr.gouv.anct.minisites.job;

import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The work of a recurring job for one tenant after the other. */
public final class ForEachTenant {

    private static final Logger LOG = LoggerFactory.getLogger(ForEachTenant.class);

    private ForEachTenant() {}

    /**
     * Does the work for each tenant as the {@link CurrentTenant} of its chain. Where it fails, that is logged, and the other
     * tenants do not wait: it is tried again with the next run of the job.
     *
     * @param tenants are all read first: their statement holds no connection meanwhile
     * @return an error {@link IllegalStateException} after the last one when any failed
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
                                "The job " + job.name() + " failed for " + failed + " tenants")));
    }

    /** False when it failed. */
    private static Mono<Boolean> run(RecurringJob job, UUID tenant, Function<UUID, Mono<?>> work) {
        return Mono.defer(() -> work.apply(tenant))
                .then(Mono.just(true))
                .onErrorResume(failure -> {
                    LOG.error("The job {} failed for {}", job.name(), tenant, failure);
                    return Mono.just(false);
                })
                .contextWrite(CurrentTenant.is(tenant));
    }
}
