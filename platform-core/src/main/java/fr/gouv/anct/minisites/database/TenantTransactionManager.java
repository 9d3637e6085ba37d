package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Binds the tenant and the account of the reactive chain to each transaction, where the policies of the database read
 * them. A transaction without a tenant can read no tenant-scoped table: the query fails.
 */
class TenantTransactionManager extends R2dbcTransactionManager {

    // The last argument, true, makes the value local to the transaction: a session-level value would still be set when
    // the pool lends the connection to the next tenant. A visitor's statements are always the same few: they are
    // planned once per connection instead of each time for their values.
    private static final String TENANT =
            "set_config('app.tenant', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String ACCOUNT = "set_config('app.account', $1, true)";
    private static final String BOTH = "set_config('app.tenant', $1, true), set_config('app.account', $2, true)";

    TenantTransactionManager(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    protected Mono<Void> prepareTransactionalConnection(Connection connection, TransactionDefinition definition) {
        Mono<Void> bind = Mono.deferContextual(
                context -> bind(connection, CurrentTenant.in(context), CurrentAccount.in(context)));
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
