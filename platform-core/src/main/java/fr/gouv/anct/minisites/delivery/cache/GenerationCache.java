package fr.gouv.anct.minisites.delivery.cache;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A value that is built once for each generation of its sources, for all concurrent callers; the latest is cached. */
public final class GenerationCache<T> {

    private long built = -1;
    private @Nullable CompletableFuture<T> value;

    /**
     * Returns the value of a generation, or of a later one. A failure goes to all callers that wait and is not cached.
     *
     * @param generation grows with each change of the sources, from 0
     * @param building must not block when it is subscribed to
     */
    public Mono<T> get(long generation, Mono<T> building) {
        // True suppresses cancellation: one visitor who leaves does not cancel the build for the others.
        return Mono.defer(() -> Mono.fromFuture(current(generation, building), true));
    }

    private synchronized CompletableFuture<T> current(long generation, Mono<T> building) {
        CompletableFuture<T> known = value;
        if (known != null && built >= generation && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<T> next = building.toFuture();
        built = generation;
        value = next;
        return next;
    }
}
