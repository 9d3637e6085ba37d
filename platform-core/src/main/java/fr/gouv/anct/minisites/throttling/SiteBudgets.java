package fr.gouv.anct.minisites.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/** Limits one kind of work by site: the time that it takes in the long run, and the number of tasks at once. */
final class SiteBudgets {

    /** Tasks that cost their site the time that they took. */
    enum Charge {
        EACH,
        /** Only lookups without a result: existing files are cached, invented ones are endless. */
        EMPTY
    }

    private static final double MILLISECOND = 1e6;
    private static final double A_SECOND = 1_000;

    // In milliseconds.
    private final TokenBuckets<UUID> times;
    // Weak values: a semaphore lives as long as a request holds it. No maximum, which would evict it earlier.
    private final Cache<UUID, QueuedSemaphore> turns =
            Caffeine.newBuilder().weakValues().build();
    private final Charge charge;
    private final int atOnce;
    private final int waiting;

    /** @param waiting maximum number of waiting tasks of one site */
    SiteBudgets(RequestThrottlingProperties shares, Charge charge, int waiting) {
        this.charge = charge;
        this.times = new TokenBuckets<>((int) shares.reserve().toMillis(), A_SECOND * shares.share());
        this.atOnce = shares.madeAtOnce();
        this.waiting = waiting;
    }

    /** Returns the wait until the site has time again, or zero. */
    Duration delay(UUID site) {
        return times.delay(site);
    }

    /** Runs work as {@link RequestThrottling#runQueued} does. */
    <T> Mono<T> run(UUID site, Mono<T> making) {
        return Mono.defer(() -> turns.get(site, _ -> new QueuedSemaphore(atOnce, waiting))
                .run(Mono.defer(() -> TooManyRequestsException.unless(delay(site), timed(site, making)))));
    }

    /**
     * Failures cost nothing: while the database is down no site uses up its time by waiting for it. A timeout costs its
     * time: the work has gone on meanwhile.
     */
    private <T> Mono<T> timed(UUID site, Mono<T> making) {
        long start = System.nanoTime();
        return making.doOnSuccess(made -> {
                    if (charge == Charge.EACH || made == null) {
                        spend(site, start);
                    }
                })
                .doOnError(TimeoutException.class, _ -> spend(site, start));
    }

    private void spend(UUID site, long start) {
        times.spend(site, (System.nanoTime() - start) / MILLISECOND);
    }
}
