package fr.gouv.anct.minisites.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Limits one kind of work by site: the time that it takes in the long run, that of one client apart, and the number of
 * tasks at once.
 */
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
    private final TokenBuckets<Client> clientTimes;
    // Weak values: a semaphore lives as long as a request holds it. No maximum, which would evict it earlier.
    private final Cache<UUID, QueuedSemaphore> turns =
            Caffeine.newBuilder().weakValues().build();
    private final Charge charge;
    private final int atOnce;
    private final int waiting;

    /** A client of one site. */
    record Client(UUID site, String address) {}

    /** @param waiting maximum number of waiting tasks of one site */
    SiteBudgets(RequestThrottlingProperties shares, Charge charge, int waiting) {
        this.charge = charge;
        this.times = times(shares, 1);
        this.clientTimes = times(shares, shares.clientFraction());
        this.atOnce = shares.madeAtOnce();
        this.waiting = waiting;
    }

    private static <K> TokenBuckets<K> times(RequestThrottlingProperties shares, double fraction) {
        return new TokenBuckets<>((int) (fraction * shares.reserve().toMillis()), fraction * A_SECOND * shares.share());
    }

    /** Returns the wait until the client and its site have time again, or zero. */
    Duration delay(Client client) {
        Duration ofSite = times.delay(client.site());
        return ofSite.isZero() ? clientTimes.delay(client) : ofSite;
    }

    /** Runs work as {@link RequestThrottling#runQueued} does. */
    <T> Mono<T> run(Client client, Mono<T> making) {
        return queued(
                client.site(), Mono.defer(() -> TooManyRequestsException.unless(delay(client), timed(client, making))));
    }

    /** Runs work as {@link RequestThrottling#runShared} does. */
    <T> Mono<T> runShared(Client client, Mono<T> making) {
        Mono<T> admitted =
                Mono.defer(() -> TooManyRequestsException.unless(times.delay(client.site()), timed(client, making)));
        return Mono.defer(() -> TooManyRequestsException.unless(delay(client), queued(client.site(), admitted)));
    }

    private <T> Mono<T> queued(UUID site, Mono<T> admitted) {
        return Mono.defer(
                () -> turns.get(site, _ -> new QueuedSemaphore(atOnce, waiting)).run(admitted));
    }

    /**
     * Failures cost nothing: while the database is down no site uses up its time by waiting for it. A timeout costs its
     * time: the work has gone on meanwhile.
     */
    private <T> Mono<T> timed(Client client, Mono<T> making) {
        long start = System.nanoTime();
        return making.doOnSuccess(made -> {
                    if (charge == Charge.EACH || made == null) {
                        spend(client, start);
                    }
                })
                .doOnError(TimeoutException.class, _ -> spend(client, start));
    }

    private void spend(Client client, long start) {
        double spent = (System.nanoTime() - start) / MILLISECOND;
        times.spend(client.site(), spent);
        clientTimes.spend(client, spent);
    }
}
