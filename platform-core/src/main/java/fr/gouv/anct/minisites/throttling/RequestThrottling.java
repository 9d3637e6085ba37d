package fr.gouv.anct.minisites.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.tenancy.Tenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Isolates sites from one another's load: each uncached request costs a share of processor and database time, limited
 * per site and per client. Cached responses are not limited.
 */
@Component
public class RequestThrottling {

    private static final double MILLISECOND = 1e6;
    private static final double A_SECOND = 1_000;

    /** A client of one site. */
    private record Visitor(UUID tenant, String address) {}

    private final ClientAddresses clients;
    private final TokenBuckets<Visitor> buckets;
    // In milliseconds of rendering time.
    private final TokenBuckets<UUID> sites;
    // Weak values: a semaphore lives as long as a request holds it. No maximum, which would evict it earlier.
    private final Cache<UUID, QueuedSemaphore> turns;
    private final RequestThrottlingProperties shares;
    private final Counter refused;

    RequestThrottling(ClientAddresses clients, RequestThrottlingProperties shares, MeterRegistry meters) {
        this.clients = clients;
        this.shares = shares;
        this.buckets = new TokenBuckets<>(shares.burst(), shares.perSecond());
        this.sites = new TokenBuckets<>((int) shares.reserve().toMillis(), A_SECOND * shares.share());
        this.turns = Caffeine.newBuilder().weakValues().build();
        this.refused = meters.counter("minisites.requests.refused");
    }

    /** Runs the work of an uncached request; fails with 429 once the client's or the site's token bucket is empty. */
    public <T> Mono<T> throttle(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return Mono.defer(() -> {
                    // A client pays nothing for requests that its site has no time for.
                    Duration wait = sites.delay(tenant.id());
                    return unless(wait.isZero() ? buckets.take(visitor(request, tenant)) : wait, making);
                })
                .doOnError(TooManyRequestsException.class, _ -> refused.increment());
    }

    private Visitor visitor(ServerHttpRequest request, Tenant tenant) {
        return new Visitor(tenant.id(), clients.of(request));
    }

    /**
     * Runs the work of a site when its semaphore admits it, and charges its time to the site; fails with 429 when the
     * site's time is used up meanwhile.
     */
    public <T> Mono<T> runQueued(Tenant tenant, Mono<T> making) {
        UUID site = tenant.id();
        return Mono.defer(() -> turns.get(site, _ -> new QueuedSemaphore(shares.madeAtOnce(), shares.waiting()))
                .run(Mono.defer(() -> unless(sites.delay(site), timed(site, making)))));
    }

    /**
     * Failures cost nothing: while the database is down no site uses up its time by waiting for it. A timeout costs its
     * time: the work has gone on meanwhile.
     */
    private <T> Mono<T> timed(UUID site, Mono<T> making) {
        long start = System.nanoTime();
        return making.doOnSuccess(_ -> spend(site, start)).doOnError(TimeoutException.class, _ -> spend(site, start));
    }

    private void spend(UUID site, long start) {
        sites.spend(site, (System.nanoTime() - start) / MILLISECOND);
    }

    private static <T> Mono<T> unless(Duration wait, Mono<T> making) {
        return wait.isZero() ? making : Mono.error(new TooManyRequestsException(wait));
    }
}
