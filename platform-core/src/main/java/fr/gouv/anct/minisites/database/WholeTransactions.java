package fr.gouv.anct.minisites.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Transactions that begin whole or not at all. A caller who leaves half-way (the other half of a {@code zip} came to nothing)
 * would have the pool take the connection back while it begins, and the next one would find themselves in a transaction, and a
 * tenant, of somebody else. So nobody interrupts a beginning. What has begun then has exactly one owner: its caller, or, when
 * they have left meanwhile, this class, which rolls it back.
 */
class WholeTransactions implements ReactiveTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(WholeTransactions.class);

    private final ReactiveTransactionManager transactions;

    WholeTransactions(ReactiveTransactionManager transactions) {
        this.transactions = transactions;
    }

    /**
     * To be subscribed by an operator that ends what it is given even when it was cancelled meanwhile, as {@code usingWhen} does
     * in {@code TransactionalOperator} and {@code @Transactional}: an operator between the two could lose it.
     */
    @Override
    public Mono<ReactiveTransaction> getReactiveTransaction(@Nullable TransactionDefinition definition) {
        return Mono.deferContextual(context -> {
            AtomicBoolean owned = new AtomicBoolean();
            CompletableFuture<ReactiveTransaction> beginning = transactions
                    .getReactiveTransaction(definition)
                    .contextWrite(context)
                    .toFuture();
            return Mono.fromFuture(beginning, true)
                    .filter(_ -> owned.compareAndSet(false, true))
                    .doOnCancel(() -> {
                        if (owned.compareAndSet(false, true)) {
                            beginning.thenAccept(begun -> takeBack(begun, context));
                        }
                    });
        });
    }

    /** A future and not a subscription: it is under way once it is made, and nobody is left to wait for it. */
    private void takeBack(ReactiveTransaction begun, ContextView context) {
        transactions.rollback(begun).contextWrite(context).toFuture().exceptionally(failure -> {
            LOG.warn("A transaction that nobody waits for any more could not be taken back", failure);
            return null;
        });
    }

    @Override
    public Mono<Void> commit(ReactiveTransaction transaction) {
        return transactions.commit(transaction);
    }

    @Override
    public Mono<Void> rollback(ReactiveTransaction transaction) {
        return transactions.rollback(transaction);
    }
}
