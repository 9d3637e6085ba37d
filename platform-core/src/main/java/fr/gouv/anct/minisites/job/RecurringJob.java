package fr.gouv.anct.minisites.job;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Work that comes back by itself, on one node at a time: watching, reminding, clearing away. A node may die at any point of
 * it: running it twice must come to the same as running it once.
 */
public interface RecurringJob {

    /** Stable: the row in the database bears it. */
    String name();

    /** From the end of one run to the start of the next; the first comes as soon as a node is there. */
    Duration every();

    /** Does it; what fails is logged, and tried again when it is due anyway. */
    Mono<Void> run();
}
