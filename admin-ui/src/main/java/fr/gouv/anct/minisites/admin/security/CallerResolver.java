package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.access.token.TokenAuthentication;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.SignedInAccount;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Resolves the caller of a request: the account of the session or, under {@code /api/v1}, the owner of the access
 * token. A request with a token is authorized by the token alone.
 */
@Component
class CallerResolver {

    static final int REFUSALS_A_MINUTE = 20;

    private final SignedInAccount signedIn;
    private final AccessTokenManagement tokens;
    private final Journal journal;
    private final ClientAddresses clients;
    private final Messages messages;
    private final RateLimiter<String> refused;

    CallerResolver(
            SignedInAccount signedIn,
            AccessTokenManagement tokens,
            Journal journal,
            ClientAddresses clients,
            Messages messages,
            RateLimiterFactory limits) {
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.journal = journal;
        this.clients = clients;
        this.messages = messages;
        this.refused = limits.limiter(REFUSALS_A_MINUTE, Duration.ofMinutes(1));
    }

    /**
     * Resolves the caller.
     *
     * @return fails with 401 or 429 when the token is invalid
     */
    Mono<Optional<Caller>> of(ServerHttpRequest request) {
        Optional<String> token = ApiRequests.token(request);
        if (token.isPresent()) {
            return tokens.authenticate(token.get())
                    .flatMap(authentication -> accept(authentication, request))
                    .map(Optional::of);
        }
        // Credentials that a browser sends by itself (the session cookie) allow only reading.
        return ApiRequests.isUnder(request) && !ApiRequests.reads(request)
                ? Mono.just(Optional.empty())
                : signedIn.account().map(account -> account.map(who -> new Caller(who, null)));
    }

    private Mono<Caller> accept(TokenAuthentication authentication, ServerHttpRequest request) {
        return switch (authentication) {
            case TokenAuthentication.Accepted(Account owner, AccessToken token) -> Mono.just(new Caller(owner, token));
            case TokenAuthentication.Outdated(Account owner, AccessToken token) ->
                refuse(request, owner.actor(), AuditSubject.of(token.tenantId(), token.id()), token.facts());
            case TokenAuthentication.Unknown() ->
                refuse(request, AuditActor.withoutAccount(messages.get("token.nobody")), AuditSubject.none(), Map.of());
        };
    }

    /** Records the refusal at a limited rate per client address, so that the journal cannot be flooded. */
    private <T> Mono<T> refuse(
            ServerHttpRequest request, AuditActor actor, AuditSubject subject, Map<String, String> details) {
        return refused.tryAcquire(clients.of(request))
                ? journal.record(actor, "token.refused", subject, details)
                        .then(Mono.error(UnauthorizedException::wrongToken))
                : Mono.error(TooManyWrongTokensException::new);
    }
}
