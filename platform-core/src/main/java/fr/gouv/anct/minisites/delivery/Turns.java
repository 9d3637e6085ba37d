package fr.gouv.anct.minisites.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** So many at once, the others in turn. What has got its turn must end by itself: nobody gives up their place. */
final class Turns {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final int atOnce;
    private final int most;
    private final Queue<Sinks.Empty<Void>> queue = new ArrayDeque<>();
    private int running;

    Turns(int atOnce, int most) {
        this.atOnce = atOnce;
        this.most = most;
    }

    /** Does it when it is its turn; fails at once when too many wait already. */
    <T> Mono<T> take(Mono<T> work) {
        return Mono.defer(this::enter).then(Mono.defer(() -> work.doFinally(_ -> leave())));
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
        Sinks.Empty<Void> next = next();
        if (next != null) {
            next.tryEmitEmpty();
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
