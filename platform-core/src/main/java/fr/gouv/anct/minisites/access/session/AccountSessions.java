package fr.gouv.anct.minisites.access.session;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists and closes the sessions of one account, for its user or for administrators of accounts. A closed session is
 * closed at once on every node. Each call is a separate transaction in the name of the given account: row-level
 * security hides all others.
 */
@Repository
@RowScope(RowOwner.ACCOUNT)
public class AccountSessions {

    private final DatabaseClient database;
    private final SessionProperties properties;
    private final Clock clock;
    private final TransactionalOperator transaction;

    AccountSessions(
            DatabaseClient database,
            ReactiveTransactionManager transactions,
            SessionProperties properties,
            Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
        DefaultTransactionDefinition ofItsOwn = new DefaultTransactionDefinition();
        // An enclosing transaction may belong to another account.
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction = TransactionalOperator.create(transactions, ofItsOwn);
    }

    /** Returns the active sessions, last used first. */
    public Flux<AccountSession> of(UUID account) {
        Instant now = clock.instant();
        Flux<AccountSession> sessions = database.sql("""
                        select public_id, created_at, last_access, coalesce(attributes ->> :browser, '') as browser
                          from session
                         where account_id = :account and expires_at > :now and last_access >= :idle
                         order by last_access desc, public_id
                        """)
                .bind("browser", SessionAttributeNames.BROWSER)
                .bind("account", account)
                .bind("now", now)
                .bind("idle", properties.idleSince(now))
                .map(AccountSessions::session)
                .all();
        return transaction.transactional(sessions).contextWrite(CurrentAccount.with(account));
    }

    private static AccountSession session(Readable row) {
        return new AccountSession(
                requireNonNull(row.get("public_id", String.class)),
                requireNonNull(row.get("created_at", Instant.class)),
                requireNonNull(row.get("last_access", Instant.class)),
                requireNonNull(row.get("browser", String.class)));
    }

    /** Closes a session; false if the account has none of this id. */
    public Mono<Boolean> close(UUID account, String publicId) {
        return delete(account, "public_id = :id", publicId).map(closed -> closed > 0);
    }

    /** Closes all sessions; returns their number. */
    public Mono<Long> closeAll(UUID account) {
        return delete(account, "public_id <> :id", "");
    }

    /** Closes all sessions but one; returns their number. */
    public Mono<Long> closeOthers(UUID account, String keptPublicId) {
        return delete(account, "public_id <> :id", keptPublicId);
    }

    private Mono<Long> delete(UUID account, String which, String publicId) {
        return database.sql("delete from session where account_id = :account and " + which)
                .bind("account", account)
                .bind("id", publicId)
                .fetch()
                .rowsUpdated()
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(account));
    }
}
