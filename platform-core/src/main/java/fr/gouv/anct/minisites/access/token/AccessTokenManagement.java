package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.people.AccountNotification;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Issues access tokens to their owners, lists and revokes them for owners or administrators, and authenticates programs
 * that present one.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.TOKENS)
public class AccessTokenManagement {

    /** Minimum interval between two updates of the time of last use. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final OwnTokens ownTokens;
    private final AllTokens allTokens;
    private final CrossTenantScope crossTenant;
    private final AccountNotifications notifications;
    private final Journal journal;
    private final TransactionalOperator transaction;
    private final Clock clock;

    AccessTokenManagement(
            OwnTokens ownTokens,
            AllTokens allTokens,
            CrossTenantScope crossTenant,
            AccountNotifications notifications,
            Journal journal,
            TransactionalOperator transaction,
            Clock clock) {
        this.ownTokens = ownTokens;
        this.allTokens = allTokens;
        this.crossTenant = crossTenant;
        this.notifications = notifications;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Issues a token whose secret is shown once; empty if this request was already fulfilled. */
    public Mono<TokenSecret> issue(Account owner, TokenRequest request) {
        TokenSecret secret = TokenSecret.fresh();
        Instant now = clock.instant();
        return ownTokens
                .add(
                        request.id(),
                        owner.id(),
                        request.name(),
                        secret.digest(),
                        request.actions().stream().map(Enum::name).sorted().toArray(String[]::new),
                        request.tenantId(),
                        now,
                        now.plus(request.validity()))
                .filter(added -> added)
                .flatMap(_ -> journal.record(
                                owner.actor(),
                                "token.issued",
                                AuditSubject.of(request.tenantId(), request.id()),
                                AccessToken.facts(request.name(), request.tenantId(), request.actions()))
                        .thenReturn(secret))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(owner.id()));
    }

    /** Returns the owner's tokens, newest first. */
    public Flux<AccessToken> own(Account owner) {
        return ownTokens
                .findAll()
                .map(AccessTokenRow::token)
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(owner.id()));
    }

    /** Returns one of the owner's tokens; empty if it does not exist or belongs to another account. */
    public Mono<AccessToken> own(Account owner, UUID id) {
        return ownTokens
                .find(id)
                .map(AccessTokenRow::token)
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(owner.id()));
    }

    /** Revokes one of the owner's tokens, effective at once; idempotent. */
    public Mono<Void> revoke(Account owner, AccessToken token) {
        return ownTokens
                .revoke(token.id(), clock.instant())
                .filter(revoked -> revoked)
                .flatMap(_ -> journal.record(
                        owner.actor(), "token.revoked", AuditSubject.of(token.tenantId(), token.id()), token.facts()))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(owner.id()));
    }

    /** Returns the tokens of an account, for administrators of accounts. */
    public Flux<AccessToken> of(UUID account) {
        return crossTenant
                .read(CrossTenantScope.Purpose.TOKENS, allTokens.findByAccount(account))
                .map(AccessTokenRow::token);
    }

    /**
     * Revokes a token of another account, effective at once, and notifies its owner; idempotent. The journal names the
     * owner, because the token itself is deleted some time after its end.
     */
    public Mono<Void> revoke(Account owner, AccessToken token, AuditActor by) {
        return crossTenant.write(
                CrossTenantScope.Purpose.TOKENS,
                allTokens
                        .revoke(owner.id(), token.id(), clock.instant())
                        .filter(revoked -> revoked)
                        .flatMap(_ -> journal.record(
                                        by,
                                        "token.revoked",
                                        AuditSubject.of(token.tenantId(), owner.id()),
                                        token.facts())
                                .then(notifications.write(
                                        owner, AccountNotification.TOKEN_REVOKED, token.name(), "/compte/jetons"))));
    }

    /** Authenticates a program by the secret it presents. */
    public Mono<TokenAuthentication> authenticate(String text) {
        return Mono.justOrEmpty(TokenSecret.read(text))
                .flatMap(secret -> crossTenant
                        .read(
                                CrossTenantScope.Purpose.TOKENS,
                                allTokens.findByDigest(secret.digest()).flux())
                        .singleOrEmpty())
                .map(ownedToken -> TokenAuthentication.of(ownedToken.owner(), ownedToken.token(), clock.instant()))
                .flatMap(this::remember)
                .defaultIfEmpty(new TokenAuthentication.Unknown());
    }

    private Mono<TokenAuthentication> remember(TokenAuthentication authentication) {
        return authentication instanceof TokenAuthentication.Accepted(Account owner, AccessToken token) && isDue(token)
                ? ownTokens
                        .touch(token.id(), clock.instant())
                        .as(transaction::transactional)
                        .contextWrite(CurrentAccount.with(owner.id()))
                        .thenReturn(authentication)
                : Mono.just(authentication);
    }

    private boolean isDue(AccessToken token) {
        Instant last = token.lastUsedAt();
        return last == null || last.plus(REMEMBERED).isBefore(clock.instant());
    }
}
