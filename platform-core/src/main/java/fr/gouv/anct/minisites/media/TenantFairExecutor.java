package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.CurrentTenant;
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
 * Runs long blocking tasks on few threads, shared fairly between tenants: each tenant has one task running at a time,
 * and its other tasks queue behind those of other tenants.
 */
public final class TenantFairExecutor implements AutoCloseable {

    private final Scheduler threads;

    /** Queued tasks, in order, of each tenant that has a task running or scheduled. */
    private final Map<Optional<UUID>, Queue<Runnable>> waiting = new HashMap<>();

    /**
     * @param threads number of tasks running at once, for all tenants together
     * @param name prefix of the thread names
     */
    public TenantFairExecutor(int threads, String name) {
        this.threads = Schedulers.newBoundedElastic(threads, Integer.MAX_VALUE, name);
    }

    /**
     * Returns the result of the work, run when it is the turn of the context's tenant; chains without a tenant share
     * one queue.
     */
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
