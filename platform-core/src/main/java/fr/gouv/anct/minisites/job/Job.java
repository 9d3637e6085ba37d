package fr.gouv.anct.minisites.job;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * A kind of durable work. A node may die at any point of it and another one starts it again: running it twice must come
 * to the same as running it once.
 */
public interface Job {

    /** Of the kind, stable: what waits in the database bears it. */
    String name();

    /**
     * Does it.
     *
     * @param instance what it is about, as given to {@link Jobs#enqueue}
     * @return completes when it is done; an error has it tried again after {@link #retryAfter}
     */
    Mono<Void> run(String instance);

    /**
     * How long to wait before the next attempt.
     *
     * @param failures so far, from 1
     * @return empty to give up; {@link #abandon} is then called
     */
    Optional<Duration> retryAfter(int failures);

    /** Whether it waits for a server that is not ours: such jobs keep no thread from the others. */
    default boolean waitsForOutside() {
        return false;
    }

    /** Says that it will not be tried again; nothing by default. */
    default Mono<Void> abandon(String instance, Throwable cause) {
        return Mono.empty();
    }
}
