package fr.gouv.anct.minisites.database;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Holds the tenant of a reactive chain in the Reactor context: written once, where a request or a job is resolved, and
 * read by the transaction manager.
 */
public final class CurrentTenant {

    private static final Object KEY = CurrentTenant.class;

    private CurrentTenant() {}

    /** Returns the function for {@code contextWrite}: everything upstream runs for this tenant. */
    public static Function<Context, Context> with(UUID tenantId) {
        return context -> context.put(KEY, tenantId);
    }

    /** Returns the tenant of the chain, if it has one. */
    public static Optional<UUID> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }
}
