package fr.gouv.anct.minisites.throttling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Limits the number of concurrent tasks; further ones wait in a queue. A task goes on when its caller cancels: it must
 * terminate by itself.
 */
final class QueuedSemaphore {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final int atOnce;
    private final int most;
    private final Queue<Sinks.Empty<Void>> queue = new ArrayDeque<>();
    private final AtomicInteger leaving = new AtomicInteger();
    private int running;

    QueuedSemaphore(int atOnce, int most) {
        this.atOnce = atOnce;
        this.most = most;
    }

    /** Runs the task once a permit is free; fails at once when the queue is full. */
    <T> Mono<T> run(Mono<T> work) {
        Mono<T> queued = Mono.defer(this::enter).then(Mono.defer(() -> work.doFinally(_ -> leave())));
        // True suppresses cancellation: a task cancelled in the queue would never return its permit.
        return Mono.deferContextual(
                context -> Mono.fromFuture(() -> queued.contextWrite(context).toFuture(), true));
    }

    private synchronized Mono<Void> enter() {
        if (running < atOnce) {
            running++;
            return Mono.empty();
        }
        if (queue.size() >= most) {
            return Mono.error(new TooManyRequestsException(SOON));
        }
        Sinks.Empty<Void> turn = Sinks.empty();
        queue.add(turn);
        return turn.asMono();
    }

    private void leave() {
        // A loop instead of recursion: a task that is refused ends while its turn is emitted, and thousands may wait.
        if (leaving.getAndIncrement() == 0) {
            do {
                Sinks.Empty<Void> next = next();
                if (next != null) {
                    next.tryEmitEmpty();
                }
            } while (leaving.decrementAndGet() != 0);
        }
    }

    private synchronized Sinks.@Nullable Empty<Void> next() {
        Sinks.Empty<Void> next = queue.poll();
        if (next == null) {
            running--;
        }
        return next;
    }

    synchronized boolean idle() {
        return running == 0;
    }
}
