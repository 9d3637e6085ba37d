package fr.gouv.anct.minisites.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * At most so many a period for one key, counted on this node from the first one on. Bounded: the keys that nobody asks
 * about are forgotten first.
 *
 * @param <K> who is counted: an account, a client's address
 */
public final class RateLimiter<K> {

    private static final int KEYS = 10_000;

    private final int permits;
    private final BooleanSupplier enabled;
    private final Cache<K, AtomicInteger> recent;

    /** @param enabled asked at each call; while it is false every call is admitted and none is counted */
    RateLimiter(int permits, Duration period, BooleanSupplier enabled) {
        this(permits, period, enabled, Ticker.systemTicker());
    }

    RateLimiter(int permits, Duration period, BooleanSupplier enabled, Ticker ticker) {
        this.permits = permits;
        this.enabled = enabled;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(period)
                .maximumSize(KEYS)
                .ticker(ticker)
                .build();
    }

    /** Counts one more, and says whether it is still allowed. */
    public boolean admits(K key) {
        return !enabled.getAsBoolean()
                || recent.get(key, _ -> new AtomicInteger()).incrementAndGet() <= permits;
    }
}
