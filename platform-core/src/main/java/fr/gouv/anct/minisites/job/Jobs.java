package fr.gouv.anct.minisites.job;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Where durable work is asked for. */
public interface Jobs {

    /**
     * Writes a job in the transaction at hand: it runs if that one commits, at once, on some node. A job of this kind and
     * instance that waits already is left as it is.
     *
     * @param name {@link Job#name()} of its kind
     * @param instance what it is about, at most 100 characters
     */
    Mono<Void> enqueue(String name, String instance);

    /** The same for a moment to come: it runs then, a second later at most, or as soon as a node is there. */
    Mono<Void> enqueue(String name, String instance, Instant at);
}
