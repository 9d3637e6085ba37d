package fr.gouv.anct.minisites.throttling;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Thrown when a client or a site has exceeded its request rate or its waiting queue. */
public final class TooManyRequestsException extends RuntimeException {

    private final transient Duration wait;

    public TooManyRequestsException(Duration wait) {
        // No stack trace: thousands a second may be thrown.
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** Returns the work; where it has to wait, its failure. */
    static <T> Mono<T> unless(Duration wait, Mono<T> making) {
        return wait.isZero() ? making : Mono.error(new TooManyRequestsException(wait));
    }

    /** Returns the value of the header {@code Retry-After}, in seconds. */
    public String retryAfter() {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
