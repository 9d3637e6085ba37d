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
import reactor.core.publisher.Mono;

/**
 * The one way across tenants and accounts: a transaction in the second role of the database, counted under the name of
 * its purpose. Tenants are read and never written; what is written is what belongs to the platform itself, as granted to
 * that role. Reading leaves no trace but the count: the journal tells what people do.
 */
@Component
public class PlatformScope {

    /** Why one looks across tenants; every use has its entry here. */
    public enum Purpose {
        /** The in-memory directory of tenants and addresses. */
        DIRECTORY,
        /** Whether an address is free. */
        ADDRESSES,
        /** The sites that a person looks through: all of them, or their own. */
        FLEET,
        /** Everybody's requests, for who reviews them and decides. */
        REQUESTS,
        /** The sites being made, for who watches over them. */
        CREATIONS,
        /** Who did what. */
        JOURNAL,
        /** The letters that the platform sends. */
        MAIL,
        /** Whether somebody who comes in belongs to some site. */
        ENTRY,
        /** Whether an address is invited anywhere, and which invitations are to be forgotten. */
        INVITATIONS,
        /** The sites as the watch over them sees them. */
        LIFECYCLE,
        /** Sessions and interrupted forms that have had their time. */
        EXPIRY,
        /** Whose a token is, before anybody is known; everybody's, for who administrates. */
        TOKENS,
        /** The parts that an account has in sites, and its end. */
        ACCOUNTS,
        /** The files that the antivirus has not looked at yet. */
        QUARANTINE,
        /** The images that were stored with their metadata. */
        METADATA,
        /** What has been kept long enough. */
        RETENTION,
        /** How often redirects are taken, of all sites at once. */
        REDIRECTS,
        /** Which sites have pages that are to be checked. */
        CHECKS,
        /** Which sites have pages whose words are to be indexed for their search. */
        SEARCH,
        /** What all sites share, and which of them a change of it reaches. */
        STANDARDS
    }

    private final DatabaseClient database;
    private final TransactionalOperator reading;
    private final TransactionalOperator writing;
    private final MeterRegistry meters;

    PlatformScope(DatabaseClient database, ReactiveTransactionManager transactions, MeterRegistry meters) {
        this.database = database;
        this.reading = TransactionalOperator.create(transactions, ofItsOwn(true));
        this.writing = TransactionalOperator.create(transactions, ofItsOwn(false));
        this.meters = meters;
    }

    private static DefaultTransactionDefinition ofItsOwn(boolean readOnly) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(readOnly);
        // Its own: a role set in a transaction lasts until its end, and the one around it belongs to a tenant.
        definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return definition;
    }

    /** Runs a query across tenants; what it subscribes to must use the same {@code DatabaseClient}. */
    public <T> Flux<T> read(Purpose purpose, Flux<T> query) {
        return reading.transactional(asPlatform(purpose, query));
    }

    /**
     * Writes what belongs to the platform, in one transaction: requests, decisions, orders, the journal, jobs and mail.
     * The database refuses everything else.
     */
    public <T> Mono<T> write(Purpose purpose, Mono<T> work) {
        return writing.transactional(asPlatform(purpose, work.flux())).singleOrEmpty();
    }

    private <T> Flux<T> asPlatform(Purpose purpose, Flux<T> work) {
        meters.counter("minisites.platform.scope", "purpose", purpose.name().toLowerCase(Locale.ROOT))
                .increment();
        return database.sql("set local role minisites_platform").then().thenMany(work);
    }
}
