package fr.gouv.anct.minisites.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The tenant of a reactive chain: written once, where a request or a job is resolved, and read by the transaction. */
public final class CurrentTenant {

    private static final Object KEY = CurrentTenant.class;

    private CurrentTenant() {}

    /** For {@code contextWrite}: everything upstream runs for this tenant. */
    public static Function<Context, Context> is(UUID tenantId) {
        return context -> context.put(KEY, tenantId);
    }

    /** The tenant of this chain, if it has one. */
    public static Optional<UUID> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }
}
