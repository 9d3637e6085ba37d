package fr.gouv.anct.minisites.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Token bucket per key, with a burst and a sustained rate per second, on this node. Bounded: the least used keys are
 * evicted first.
 *
 * @param <K> limited key
 */
public final class TokenBuckets<K> {

    private static final int KEYS = 50_000;
    private static final double SECOND = 1e9;
    /** Maximum debt of a bucket, in seconds of refill. */
    private static final double DEBT = 2;

    private final int burst;
    private final double perSecond;
    private final Ticker ticker;
    private final Cache<K, Bucket> buckets;

    public TokenBuckets(int burst, double perSecond) {
        this(burst, perSecond, Ticker.systemTicker());
    }

    TokenBuckets(int burst, double perSecond, Ticker ticker) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.ticker = ticker;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                // By then the bucket is full, like a new one.
                .expireAfterAccess(Duration.ofMillis((long) (1000 * (burst / perSecond + DEBT)) + 1))
                // Addresses of clients leave the memory then, and not with the next request.
                .scheduler(Scheduler.systemScheduler())
                .ticker(ticker)
                .build();
    }

    /** Takes a token; returns the wait for the next one if the bucket is empty, else zero. */
    public Duration take(K key) {
        return bucket(key).take(ticker.read());
    }

    /** Returns the wait for the next token, or zero; takes nothing. */
    public Duration delay(K key) {
        return bucket(key).delay(ticker.read());
    }

    /**
     * Takes an amount known only afterwards, even beyond the available tokens: the debt delays the key's next token by
     * two seconds at most.
     */
    public void spend(K key, double amount) {
        bucket(key).spend(ticker.read(), amount);
    }

    private Bucket bucket(K key) {
        return buckets.get(key, _ -> new Bucket());
    }

    private final class Bucket {
        private double tokens = burst;
        private long seen = ticker.read();

        synchronized Duration take(long now) {
            Duration wait = delay(now);
            if (wait.isZero()) {
                tokens--;
            }
            return wait;
        }

        synchronized Duration delay(long now) {
            tokens = Math.min(burst, tokens + (now - seen) / SECOND * perSecond);
            seen = now;
            return tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) ((1 - tokens) / perSecond * SECOND));
        }

        synchronized void spend(long now, double amount) {
            delay(now);
            tokens = Math.max(tokens - amount, -DEBT * perSecond);
        }
    }
}
