package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.connection.ConnectionHolder;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Binds the tenant and the account of the reactive chain to each transaction, where the policies of the database read
 * them. A transaction without a tenant can read no tenant-scoped table: the query fails. A transaction of one tenant
 * cannot be joined for another, whose statements would read and write the rows of the first.
 */
@RowScope({})
class TenantTransactionManager implements ReactiveTransactionManager {

    private final ConnectionFactory connections;
    private final ReactiveTransactionManager transactions;

    TenantTransactionManager(ConnectionFactory connections) {
        this.connections = connections;
        this.transactions = new BoundTransactions(connections);
    }

    @Override
    public Mono<ReactiveTransaction> getReactiveTransaction(@Nullable TransactionDefinition definition) {
        Mono<ReactiveTransaction> transaction = transactions.getReactiveTransaction(definition);
        return definition != null
                        && definition.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRES_NEW
                ? transaction
                : refuseOtherTenant().then(transaction);
    }

    private Mono<Void> refuseOtherTenant() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(CurrentTenant.in(context)))
                .zipWith(TransactionSynchronizationManager.forCurrentTransaction(), (tenant, current) -> {
                    UUID bound = boundTenant(current);
                    if (bound != null && !bound.equals(tenant)) {
                        throw new IllegalTransactionStateException(
                                "Transaction of tenant " + bound + " cannot be joined for tenant " + tenant);
                    }
                    return tenant;
                })
                .then();
    }

    private @Nullable UUID boundTenant(TransactionSynchronizationManager current) {
        return current.getResource(connections) instanceof ConnectionHolder holder
                ? (UUID) current.getResource(holder.getConnection())
                : null;
    }

    @Override
    public Mono<Void> commit(ReactiveTransaction transaction) {
        return transactions.commit(transaction);
    }

    @Override
    public Mono<Void> rollback(ReactiveTransaction transaction) {
        return transactions.rollback(transaction);
    }

    private static final class BoundTransactions extends R2dbcTransactionManager {

        // The last argument, true, makes the value local to the transaction: a session-level value would still be set
        // when the pool lends the connection to the next tenant. A visitor's statements are always the same few: they
        // are planned once per connection instead of each time for their values.
        private static final String TENANT =
                "set_config('app.tenant', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)";
        private static final String ACCOUNT = "set_config('app.account', $1, true)";
        private static final String BOTH = "set_config('app.tenant', $1, true), set_config('app.account', $2, true)";

        BoundTransactions(ConnectionFactory connections) {
            super(connections);
        }

        @Override
        protected Mono<Void> prepareTransactionalConnection(Connection connection, TransactionDefinition definition) {
            Mono<Void> bind = Mono.deferContextual(context -> {
                Optional<UUID> tenant = CurrentTenant.in(context);
                return bind(connection, tenant, CurrentAccount.in(context)).then(remember(connection, tenant));
            });
            return super.prepareTransactionalConnection(connection, definition).then(bind);
        }

        /** The tenant is a resource of the transaction under its connection, which changes with the transaction. */
        private static Mono<Void> remember(Connection connection, Optional<UUID> tenant) {
            return Mono.justOrEmpty(tenant)
                    .zipWith(TransactionSynchronizationManager.forCurrentTransaction(), (id, current) -> {
                        current.unbindResourceIfPossible(connection);
                        current.bindResource(connection, id);
                        return id;
                    })
                    .then();
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
}
