package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Few threads for long work that blocks, shared by all tenants in turn: each has one piece of work done at a time, the others
 * of the same tenant wait behind those of the rest.
 */
public final class TenantTurns implements AutoCloseable {

    private final Scheduler threads;

    /** What waits, in order, of each tenant of which something is done or about to be done. */
    private final Map<Optional<UUID>, Queue<Runnable>> waiting = new HashMap<>();

    /**
     * @param threads done at once, of all tenants together
     * @param name what the names of the threads begin with
     */
    public TenantTurns(int threads, String name) {
        this.threads = Schedulers.newBoundedElastic(threads, Integer.MAX_VALUE, name);
    }

    /** What the work returns, done when it is the turn of the tenant of this chain; chains of no tenant are one more. */
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.deferContextual(context -> Mono.fromCallable(work)
                .subscribeOn(Schedulers.fromExecutor(task -> add(CurrentTenant.in(context), task))));
    }

    private void add(Optional<UUID> tenant, Runnable task) {
        synchronized (waiting) {
            Queue<Runnable> others = waiting.get(tenant);
            if (others != null) {
                others.add(task);
                return;
            }
            waiting.put(tenant, new ArrayDeque<>());
        }
        schedule(tenant, task);
    }

    private void schedule(Optional<UUID> tenant, Runnable task) {
        threads.schedule(() -> {
            try {
                task.run();
            } finally {
                next(tenant);
            }
        });
    }

    private void next(Optional<UUID> tenant) {
        Runnable task = taken(tenant);
        if (task != null) {
            schedule(tenant, task);
        }
    }

    private @Nullable Runnable taken(Optional<UUID> tenant) {
        synchronized (waiting) {
            Queue<Runnable> others = waiting.get(tenant);
            Runnable task = others == null ? null : others.poll();
            if (task == null) {
                waiting.remove(tenant);
            }
            return task;
        }
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
