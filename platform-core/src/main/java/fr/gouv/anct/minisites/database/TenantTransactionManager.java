package fr.gouv.anct.minisites.database;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.GenericReactiveTransaction;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Binds the tenant and the account of the reactive chain to each transaction, where the policies of the database read
 * them. A transaction without a tenant can read no tenant-scoped table: the query fails.
 */
class TenantTransactionManager extends R2dbcTransactionManager {

    // The last argument, true, makes the value local to the transaction: one bound to the session would still be there
    // when the pool lends the connection to the next tenant.
    // A visitor's statements are always the same few: planned once for a connection, instead of each time for their
    // values.
    private static final String TENANT =
            "set_config('app.tenant', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String ACCOUNT = "set_config('app.account', $1, true)";
    private static final String BOTH = "set_config('app.tenant', $1, true), set_config('app.account', $2, true)";

    private static final Object BEGUN = new Object();
    private static final Logger LOG = LoggerFactory.getLogger(TenantTransactionManager.class);

    /** What has begun and is not ended: who takes it out of here ends it. */
    private final Set<Object> open = ConcurrentHashMap.newKeySet();

    TenantTransactionManager(ConnectionFactory connections) {
        super(connections);
    }

    /**
     * Begins whole or not at all: a caller who leaves half-way (the other half of a {@code zip} came to nothing) would have
     * the pool take the connection back while it begins, and the next one would find themselves in a transaction, and a
     * tenant, of somebody else. So nobody interrupts a beginning; who has left has it taken back.
     */
    @Override
    protected Mono<Void> doBegin(
            TransactionSynchronizationManager synchronization, Object transaction, TransactionDefinition definition) {
        return Mono.deferContextual(context -> {
            AtomicReference<Connection> begun = new AtomicReference<>();
            CompletableFuture<Void> beginning = super.doBegin(synchronization, transaction, definition)
                    .doOnSuccess(_ -> open.add(transaction))
                    .contextWrite(context)
                    .contextWrite(inner -> inner.put(BEGUN, begun))
                    .toFuture();
            return Mono.fromFuture(beginning, true)
                    .doOnCancel(() -> beginning.thenRun(
                            () -> takeBack(synchronization, transaction, requireNonNull(begun.get()))));
        });
    }

    /**
     * Ends what nobody waits for any more. The news that it had begun may be on its way to who would end it too: whoever
     * comes second finds it no longer open, and leaves the connection to its next borrower.
     */
    private void takeBack(
            TransactionSynchronizationManager synchronization, Object transaction, Connection connection) {
        Mono<Void> end = Mono.defer(() -> open.remove(transaction)
                ? Mono.from(connection.rollbackTransaction())
                        .onErrorComplete()
                        .then(super.doCleanupAfterCompletion(synchronization, transaction))
                : Mono.empty());
        // A future and not a subscription: it is under way once it is made, and nobody is left to wait for it.
        end.toFuture().exceptionally(failure -> {
            LOG.warn("A transaction that nobody waits for any more could not be taken back", failure);
            return null;
        });
    }

    @Override
    protected Mono<Void> doRollback(
            TransactionSynchronizationManager synchronization, GenericReactiveTransaction status) {
        return Mono.defer(() ->
                open.contains(status.getTransaction()) ? super.doRollback(synchronization, status) : Mono.empty());
    }

    @Override
    protected Mono<Void> doCleanupAfterCompletion(
            TransactionSynchronizationManager synchronization, Object transaction) {
        return Mono.defer(() ->
                open.remove(transaction) ? super.doCleanupAfterCompletion(synchronization, transaction) : Mono.empty());
    }

    @Override
    protected Mono<Void> prepareTransactionalConnection(Connection connection, TransactionDefinition definition) {
        Mono<Void> bind = Mono.deferContextual(context -> {
            context.<AtomicReference<Connection>>getOrEmpty(BEGUN).ifPresent(begun -> begun.set(connection));
            return bind(connection, CurrentTenant.in(context), CurrentAccount.in(context));
        });
        return super.prepareTransactionalConnection(connection, definition).then(bind);
    }

    private static Mono<Void> bind(Connection connection, Optional<UUID> tenant, Optional<UUID> account) {
        if (tenant.isPresent() && account.isPresent()) {
            return bind(connection, BOTH, tenant.get(), account.get());
        }
        return tenant.map(id -> bind(connection, TENANT, id))
                .or(() -> account.map(id -> bind(connection, ACCOUNT, id)))
                .orElseGet(Mono::empty);
    }

    private static Mono<Void> bind(Connection connection, String values, UUID... ids) {
        Statement statement = connection.createStatement("select " + values);
        for (int i = 0; i < ids.length; i++) {
            statement.bind(i, ids[i].toString());
        }
        return Flux.from(statement.execute())
                .flatMap(result -> result.map((row, metadata) -> true))
                .then();
    }
}
