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
 * The only way to read across tenants and accounts: a transaction in the second database role, counted under its
 * purpose. Tenants are read-only here; writes are limited to the platform's own data, as granted to that role. Reads
 * leave no trace but the count: the journal records what users do.
 */
@Component
@RowScope(RowOwner.PLATFORM)
public class CrossTenantScope {

    /** Purpose of a cross-tenant access; every use has its entry here. */
    public enum Purpose {
        /** The in-memory directory of tenants and addresses. */
        DIRECTORY,
        /** Availability of an address. */
        ADDRESSES,
        /** Lists of sites: all sites, or the sites of one account. */
        FLEET,
        /** The request, the decision and the journal of one site, for its sheet. */
        SITE_SHEET,
        /** Site requests of all accounts, for reviewers and deciders. */
        REQUESTS,
        /** Sites being created, for users who monitor their creation. */
        CREATIONS,
        /** The audit journal. */
        JOURNAL,
        /** Letters sent by the platform. */
        MAIL,
        /** Whether a user who signs in is a member of any site. */
        ENTRY,
        /** Pending invitations of an address, and invitations whose retention is over. */
        INVITATIONS,
        /** Sites as evaluated by the lifecycle policy. */
        LIFECYCLE,
        /** Expired sessions and interrupted forms. */
        EXPIRY,
        /** Owner of a token, before authentication; tokens of all accounts, for administrators. */
        TOKENS,
        /** Memberships of an account, and its erasure. */
        ACCOUNTS,
        /** Files that the antivirus has not scanned yet. */
        QUARANTINE,
        /** Images that were stored with their metadata. */
        METADATA,
        /** Documents that have not been read yet. */
        DOCUMENTS,
        /** Data whose retention period is over. */
        RETENTION,
        /** Usage counts of redirects, of all sites at once. */
        REDIRECTS,
        /** Sites that have pages to check. */
        CHECKS,
        /** Sites that have pages to index for search. */
        SEARCH,
        /** Sites whose owners are reminded of their published budget. */
        BUDGETS,
        /** Counts of consultation of all sites. */
        MEASUREMENT,
        /** Published content that live sites share with the portal, for its search. */
        PORTAL_SEARCH,
        /** The guide of the portal, and the services that live sites share with it. */
        GUIDE,
        /** State and copies of services outside the platform. */
        OUTSIDE,
        /** Names of sites, pages, files and people that an account may open. */
        QUICK_SEARCH,
        /** Content shared by all sites, and the sites affected by a change of it. */
        STANDARDS,
        /** Content about a territory that live sites share with the portal, and contacts of departments. */
        TERRITORIES,
        /** Lists of the portal over what live sites share with it. */
        SHARED_CONTENT,
        /** Items that wait for an account, in its sites or on the platform. */
        WAITING
    }

    private final DatabaseClient database;
    private final TransactionalOperator reading;
    private final TransactionalOperator writing;
    private final MeterRegistry meters;

    CrossTenantScope(DatabaseClient database, ReactiveTransactionManager transactions, MeterRegistry meters) {
        this.database = database;
        this.reading = TransactionalOperator.create(transactions, ofItsOwn(true));
        this.writing = TransactionalOperator.create(transactions, ofItsOwn(false));
        this.meters = meters;
    }

    private static DefaultTransactionDefinition ofItsOwn(boolean readOnly) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(readOnly);
        // A new transaction: a role set in a transaction lasts until its end, and the enclosing one belongs to a
        // tenant.
        definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return definition;
    }

    /** Runs a query across tenants; publishers it subscribes to must use the same {@code DatabaseClient}. */
    public <T> Flux<T> read(Purpose purpose, Flux<T> query) {
        return reading.transactional(asPlatform(purpose, query));
    }

    /**
     * Writes the platform's own data in one transaction: requests, decisions, orders, the journal, jobs and mail. The
     * database refuses everything else.
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
