package fr.gouv.anct.minisites.outside;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * A list that a service outside the platform publishes, and that a job copies to a table of the platform. Pages and
 * screens read the copy; no request of a visitor reaches the service.
 */
public interface OutsideSource {

    /** Stable code, stored in the row of its state; its name is the message {@code outside.source.<code>}. */
    String code();

    /** Whether the configuration has its base URL, and its key if it needs one; without them it is never asked. */
    boolean isConfigured();

    /** Delay from one complete copy to the next. */
    Duration every();

    /**
     * Copies the list. It must leave the rows of the last copy unchanged when it fails, and remove rows only after the
     * whole list has come.
     *
     * @return number of entries of the list; fails with an {@link OutsideException}
     */
    Mono<Integer> fetch();
}
