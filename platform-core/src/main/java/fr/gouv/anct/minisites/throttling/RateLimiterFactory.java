package fr.gouv.anct.minisites.throttling;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Creates in-memory rate limiters, each with its own permits and period per key, which one property disables together.
 * The property {@code minisites.rate-limits.enabled} (default: true) is read at each call, because the suite that sends
 * hostile input lifts the limits while it runs. The profile {@code production} refuses to start without limits.
 */
@Component
public class RateLimiterFactory {

    /** Name of the property that lifts all limits when it is false. */
    public static final String ENABLED = "minisites.rate-limits.enabled";

    private final Environment environment;

    public RateLimiterFactory(Environment environment) {
        this.environment = environment;
    }

    /**
     * Creates a rate limiter.
     *
     * @param permits number of calls of one key admitted within the period
     * @param <K> type of the limited key: an account, a client's address
     */
    public <K> RateLimiter<K> limiter(int permits, Duration period) {
        return new RateLimiter<>(permits, period, this::areEnabled);
    }

    private boolean areEnabled() {
        return environment.getProperty(ENABLED, Boolean.class, true);
    }
}
