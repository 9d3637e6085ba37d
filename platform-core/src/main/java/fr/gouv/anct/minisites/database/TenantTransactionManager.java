package fr.gouv.anct.minisites.database;

import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Binds the tenant of the reactive chain to each transaction, where the policies of the database read it. A transaction
 * without a tenant can read no tenant-scoped table: the query fails.
 */
class TenantTransactionManager extends R2dbcTransactionManager {

    // The last argument, true, makes the value local to the transaction: one bound to the session would still be there
    // when the pool lends the connection to the next tenant.
    private static final String BIND = "select set_config('app.tenant', $1, true)";

    TenantTransactionManager(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    protected Mono<Void> prepareTransactionalConnection(Connection connection, TransactionDefinition definition) {
        Mono<Void> bind = Mono.deferContextual(context -> CurrentTenant.in(context)
                .map(tenant -> bind(connection, tenant.toString()))
                .orElseGet(Mono::empty));
        return super.prepareTransactionalConnection(connection, definition).then(bind);
    }

    private static Mono<Void> bind(Connection connection, String tenant) {
        return Flux.from(connection.createStatement(BIND).bind("$1", tenant).execute())
                .flatMap(result -> result.map((row, metadata) -> true))
                .then();
    }
}
