package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Opens and closes the session of a person. */
@Component
class Sessions {

    private final ServerSecurityContextRepository contexts;
    private final ServerCsrfTokenRepository tokens;
    private final Accounts accounts;
    private final Journal journal;

    Sessions(
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository tokens,
            Accounts accounts,
            Journal journal) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Under a new id and a new token: what was known before the sign-in opens nothing. What waits in the session stays. */
    Mono<Void> open(ServerWebExchange exchange, Account account) {
        SecurityContextImpl context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.id(), null, List.of()));
        return exchange.getSession()
                .flatMap(WebSession::changeSessionId)
                .then(tokens.saveToken(exchange, null))
                .then(contexts.save(exchange, context))
                .then(accounts.cameIn(account.id()))
                .then(journal.add(event("session.opened", account)));
    }

    Mono<Void> close(ServerWebExchange exchange, @Nullable Account account) {
        Mono<Void> noted = account == null ? Mono.empty() : journal.add(event("session.closed", account));
        return exchange.getSession().flatMap(WebSession::invalidate).then(noted);
    }

    private static Event event(String action, Account account) {
        return new Event(account.name(), account.id(), action, null, null, Map.of());
    }
}
