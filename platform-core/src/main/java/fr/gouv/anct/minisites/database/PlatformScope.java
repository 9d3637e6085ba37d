package fr.gouv.anct.minisites.database;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;

/**
 * The one way to read across tenants: a read-only transaction in the second role of the database, counted under the name
 * of its purpose. What it reads for a person is written to the journal by the caller, in {@link Purpose}'s words.
 */
@Component
public class PlatformScope {

    /** Why one reads across tenants; every use has its entry here. */
    public enum Purpose {
        /** The in-memory directory of tenants and addresses. */
        DIRECTORY
    }

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final MeterRegistry meters;

    PlatformScope(DatabaseClient database, ReactiveTransactionManager transactions, MeterRegistry meters) {
        this.database = database;
        this.transaction = TransactionalOperator.create(transactions, readOnly());
        this.meters = meters;
    }

    private static DefaultTransactionDefinition readOnly() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        // Its own: a role set in a transaction lasts until its end, and the one around it belongs to a tenant.
        definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return definition;
    }

    /** Runs a query across tenants; what it subscribes to must use the same {@code DatabaseClient}. */
    public <T> Flux<T> read(Purpose purpose, Flux<T> query) {
        meters.counter("minisites.platform.scope", "purpose", purpose.name().toLowerCase(Locale.ROOT))
                .increment();
        Flux<T> asPlatform =
                database.sql("set local role minisites_platform").then().thenMany(query);
        return transaction.transactional(asPlatform);
    }
}
