package fr.gouv.anct.minisites.job;

import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Enqueues a job in the current transaction, by its kind and subject, to run on any node after the commit or at a later
 * time.
 */
public interface Jobs {

    /**
     * Enqueues a job in the current transaction: after the commit it runs at once, on any node. A pending job of this
     * kind and instance is left unchanged.
     *
     * @param name {@link Job#name()} of its kind
     * @param instance subject of the job, at most 100 characters
     */
    Mono<Void> enqueue(String name, String instance);

    /** Enqueues a job for a later time: it runs at most one second after it, or as soon as a node is available. */
    Mono<Void> enqueue(String name, String instance, Instant at);
}
