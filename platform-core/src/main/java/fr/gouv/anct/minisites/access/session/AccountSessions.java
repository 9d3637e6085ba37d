package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.CurrentAccount;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
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
@Component
public class AccountSessions {

    private final Sessions sessions;
    private final SessionProperties properties;
    private final Clock clock;
    private final TransactionalOperator transaction;

    AccountSessions(
            Sessions sessions, ReactiveTransactionManager transactions, SessionProperties properties, Clock clock) {
        this.sessions = sessions;
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
        return sessions.findByAccount(account, now, properties.idleSince(now))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(account));
    }

    /** Closes a session; false if the account has none of this id. */
    public Mono<Boolean> close(UUID account, String publicId) {
        return sessions.deleteOfAccount(account, publicId)
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(account));
    }

    /** Closes all sessions; returns their number. */
    public Mono<Long> closeAll(UUID account) {
        return closeOthers(account, "");
    }

    /** Closes all sessions but one; returns their number. */
    public Mono<Long> closeOthers(UUID account, String keptPublicId) {
        return sessions.deleteOthersOfAccount(account, keptPublicId)
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(account));
    }
}
