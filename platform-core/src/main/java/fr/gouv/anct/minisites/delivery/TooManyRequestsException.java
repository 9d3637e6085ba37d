package fr.gouv.anct.minisites.delivery;

import java.time.Duration;

/** Thrown when a client or a site has exceeded its request rate or its waiting queue. */
final class TooManyRequestsException extends RuntimeException {

    private final transient Duration wait;

    TooManyRequestsException(Duration wait) {
        // No stack trace: thousands a second may be thrown.
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** Returns the value of the header {@code Retry-After}, in seconds. */
    String retryAfter() {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
