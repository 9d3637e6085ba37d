package fr.gouv.anct.minisites.job;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Recurring work such as monitoring, reminders and retention, on one node at a time. A node may die at any point, so
 * the work must be idempotent.
 */
public interface RecurringJob {

    /** Stable name, stored in the row of the job. */
    String name();

    /** Delay from the end of one run to the start of the next; the first run starts as soon as a node is available. */
    Duration every();

    /** Runs the work; a failure is logged and retried at the next regular run. */
    Mono<Void> run();
}
