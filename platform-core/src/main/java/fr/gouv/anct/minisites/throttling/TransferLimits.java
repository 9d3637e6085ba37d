package fr.gouv.anct.minisites.throttling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/**
 * Limits the transfers in progress at once, each under several keys: that of its client, of its site and of the node. Keys
 * without a transfer take no memory.
 */
final class TransferLimits {

    private final Map<Object, Integer> running = new ConcurrentHashMap<>();

    /** Runs a transfer when none of its keys has as many as it may; empty, without running it, otherwise. */
    Mono<Boolean> run(Map<?, Integer> limits, Mono<Void> transfer) {
        return Mono.defer(() -> {
            Deque<Object> entered = new ArrayDeque<>();
            for (Map.Entry<?, Integer> limit : limits.entrySet()) {
                if (!enter(limit.getKey(), limit.getValue())) {
                    entered.forEach(this::leave);
                    return Mono.empty();
                }
                entered.push(limit.getKey());
            }
            return transfer.thenReturn(true).doFinally(_ -> entered.forEach(this::leave));
        });
    }

    private boolean enter(Object key, int most) {
        AtomicBoolean entered = new AtomicBoolean();
        running.compute(key, (_, count) -> {
            int now = count == null ? 0 : count;
            entered.set(now < most);
            return entered.get() ? now + 1 : now;
        });
        return entered.get();
    }

    private void leave(Object key) {
        running.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }
}
