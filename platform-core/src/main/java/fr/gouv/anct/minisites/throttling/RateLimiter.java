package fr.gouv.anct.minisites.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Counts the calls of a key in a fixed window from its first call, on this node, and refuses those beyond; {@link
 * TokenBuckets} limits sustained rates. Bounded: the least used keys are evicted first.
 *
 * @param <K> limited key: an account, a client's address
 */
public final class RateLimiter<K> {

    private static final int KEYS = 10_000;

    private final int permits;
    private final BooleanSupplier enabled;
    private final Cache<K, AtomicInteger> recent;

    /**
     * Creates a limiter.
     *
     * @param enabled read at each call; while it is false every call is admitted and none is counted
     */
    RateLimiter(int permits, Duration period, BooleanSupplier enabled) {
        this(permits, period, enabled, Ticker.systemTicker());
    }

    RateLimiter(int permits, Duration period, BooleanSupplier enabled, Ticker ticker) {
        this.permits = permits;
        this.enabled = enabled;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(period)
                // Addresses of clients leave the memory then, and not with the next request.
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(KEYS)
                .ticker(ticker)
                .build();
    }

    /** Counts a call and returns whether it is admitted. */
    public boolean tryAcquire(K key) {
        return !enabled.getAsBoolean()
                || recent.get(key, _ -> new AtomicInteger()).incrementAndGet() <= permits;
    }
}
