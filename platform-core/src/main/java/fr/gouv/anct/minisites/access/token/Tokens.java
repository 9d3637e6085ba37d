package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.letter.AccountLetters;
import fr.gouv.anct.minisites.access.letter.Occasion;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Issues, authenticates and revokes access tokens. */
@Component
public class Tokens {

    /** Minimum interval between two updates of the time of last use. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final TokenRows rows;
    private final TokenLedger ledger;
    private final PlatformScope platform;
    private final AccountLetters letters;
    private final Journal journal;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Tokens(
            TokenRows rows,
            TokenLedger ledger,
            PlatformScope platform,
            AccountLetters letters,
            Journal journal,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.platform = platform;
        this.letters = letters;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Issues a token whose secret is shown once; empty if this request was already fulfilled. */
    public Mono<TokenSecret> issue(Account owner, TokenWish wish) {
        TokenSecret secret = TokenSecret.fresh();
        return rows.add(owner.id(), wish, secret.digest(), clock.instant())
                .filter(added -> added)
                .flatMap(_ -> journal.add(issued(owner, wish)).thenReturn(secret))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.is(owner.id()));
    }

    /** Returns the owner's tokens, newest first. */
    public Flux<AccessToken> own(Account owner) {
        return rows.all().as(transaction::transactional).contextWrite(CurrentAccount.is(owner.id()));
    }

    /** Returns one of the owner's tokens; empty if it does not exist or belongs to another account. */
    public Mono<AccessToken> own(Account owner, UUID id) {
        return rows.one(id).as(transaction::transactional).contextWrite(CurrentAccount.is(owner.id()));
    }

    /** Revokes one of the owner's tokens, effective at once; idempotent. */
    public Mono<Void> revoke(Account owner, AccessToken token) {
        return rows.revoke(token.id(), clock.instant())
                .filter(revoked -> revoked)
                .flatMap(_ -> journal.add(revoked(owner, token.id(), token)))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.is(owner.id()));
    }

    /** Returns the tokens of an account, for administrators of accounts. */
    public Flux<AccessToken> of(UUID account) {
        return ledger.of(account);
    }

    /**
     * Revokes a token of another account, effective at once, and notifies its owner; idempotent. The journal names the
     * owner, because the token itself is deleted some time after its end.
     */
    public Mono<Void> revoke(Account owner, AccessToken token, Account by) {
        return platform.write(
                PlatformScope.Purpose.TOKENS,
                ledger.revoke(owner.id(), token.id(), clock.instant())
                        .filter(revoked -> revoked)
                        .flatMap(_ -> journal.add(revoked(by, owner.id(), token))
                                .then(letters.write(owner, Occasion.TOKEN_REVOKED, token.name(), "/compte/jetons"))));
    }

    /** Authenticates a program by the secret it presents. */
    public Mono<Presented> present(String text) {
        return Mono.justOrEmpty(TokenSecret.read(text))
                .flatMap(secret -> ledger.byDigest(secret.digest()))
                .map(held -> Presented.of(held.owner(), held.token(), clock.instant()))
                .flatMap(this::remember)
                .defaultIfEmpty(new Presented.Unknown());
    }

    private Mono<Presented> remember(Presented presented) {
        return presented instanceof Presented.Accepted(Account owner, AccessToken token) && isDue(token)
                ? rows.touch(token.id(), clock.instant())
                        .as(transaction::transactional)
                        .contextWrite(CurrentAccount.is(owner.id()))
                        .thenReturn(presented)
                : Mono.just(presented);
    }

    private boolean isDue(AccessToken token) {
        Instant last = token.lastUsedAt();
        return last == null || last.plus(REMEMBERED).isBefore(clock.instant());
    }

    private static Event issued(Account owner, TokenWish wish) {
        return new Event(
                owner.name(),
                owner.id(),
                "token.issued",
                wish.tenantId(),
                wish.id(),
                AccessToken.facts(wish.name(), wish.tenantId(), wish.actions()));
    }

    private static Event revoked(Account by, UUID subject, AccessToken token) {
        return new Event(by.name(), by.id(), "token.revoked", token.tenantId(), subject, token.facts());
    }
}
