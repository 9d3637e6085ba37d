package fr.gouv.anct.minisites.job;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Runs one kind of durable background work, such as sending a mail, for an instance that is stored in the database; says
 * when a failed run is retried. A node may die at any point and another one starts the job again, so it must be
 * idempotent.
 */
public interface Job {

    /** Stable name of the kind, stored in the rows of pending jobs. */
    String name();

    /**
     * Runs the job.
     *
     * @param instance subject of the job, as passed to {@link Jobs#enqueue}
     * @return completes when the job is done; an error makes it retried after {@link #retryAfter}
     */
    Mono<Void> run(String instance);

    /**
     * Returns the delay before the next attempt.
     *
     * @param failures number of failures so far, from 1
     * @return empty to give up; {@link #abandon} is then called
     */
    Optional<Duration> retryAfter(int failures);

    /** Whether the job waits for an external server; such jobs use separate threads. */
    default boolean waitsForOutside() {
        return false;
    }

    /** Handles the final failure of a job that will not be retried; does nothing by default. */
    default Mono<Void> abandon(String instance, Throwable cause) {
        return Mono.empty();
    }
}
