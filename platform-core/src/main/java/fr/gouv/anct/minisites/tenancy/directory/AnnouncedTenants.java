package fr.gouv.anct.minisites.tenancy.directory;

import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** The tenants announced as changed and not yet reloaded: those announced during a reload are the next batch. */
final class AnnouncedTenants {

    private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Adds a tenant; true when it begins a batch, which the caller must {@link #take}. */
    boolean add(UUID id) {
        waiting.add(id);
        return begun.compareAndSet(false, true);
    }

    /** Removes and returns the batch, each tenant once; may be empty. */
    Set<UUID> take() {
        // Before the queue is emptied: a tenant added now may be in this batch and begins another, never in none.
        begun.set(false);
        Set<UUID> batch = new LinkedHashSet<>();
        for (UUID id = waiting.poll(); id != null; id = waiting.poll()) {
            batch.add(id);
        }
        return batch;
    }
}
