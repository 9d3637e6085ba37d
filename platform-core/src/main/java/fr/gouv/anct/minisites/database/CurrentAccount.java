package fr.gouv.anct.minisites.database;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The account on whose behalf a reactive chain runs; each transaction passes it to the row-level security policies. */
public final class CurrentAccount {

    private static final Object KEY = CurrentAccount.class;

    private CurrentAccount() {}

    /** Returns a function for {@code contextWrite}: everything upstream runs for this account. */
    public static Function<Context, Context> with(UUID accountId) {
        return context -> context.put(KEY, accountId);
    }

    /** Returns the account of this chain, if it has one. */
    public static Optional<UUID> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }
}
