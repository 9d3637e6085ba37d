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
 * Starts each transaction without interruption, and rolls it back if its caller has cancelled meanwhile. If a caller
 * cancels while it begins (as when the other half of a {@code zip} is empty), the pool would take the connection back
 * half-way, and its next borrower would run in a foreign transaction and tenant. The start is therefore never
 * interrupted. An open transaction has exactly one owner: its caller or, if the caller has cancelled meanwhile, this
 * class, which rolls it back.
 */
class CancelSafeTransactionManager implements ReactiveTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(CancelSafeTransactionManager.class);

    private final ReactiveTransactionManager transactions;

    CancelSafeTransactionManager(ReactiveTransactionManager transactions) {
        this.transactions = transactions;
    }

    /**
     * Must be subscribed by an operator that ends the transaction it receives even if cancelled meanwhile, as
     * {@code usingWhen} does in {@code TransactionalOperator} and {@code @Transactional}: an operator in between could
     * lose it.
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

    /** A future rather than a subscription: it starts when created, and no subscriber is left to wait for it. */
    private void takeBack(ReactiveTransaction begun, ContextView context) {
        transactions.rollback(begun).contextWrite(context).toFuture().exceptionally(failure -> {
            LOG.warn("Rollback of a cancelled transaction failed", failure);
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
