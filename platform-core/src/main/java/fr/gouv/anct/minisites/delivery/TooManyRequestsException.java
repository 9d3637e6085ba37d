package fr.gouv.anct.minisites.delivery;

import java.time.Duration;

/** Asked for more than a fair share. */
final class TooManyRequestsException extends RuntimeException {

    private final transient Duration wait;

    TooManyRequestsException(Duration wait) {
        // Thousands a second may be thrown: no trace.
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** For the header {@code Retry-After}, in seconds. */
    String retryAfter() {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
