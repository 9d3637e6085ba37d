package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The provider that a session was opened with. */
    static final String PROVIDER = "provider";
    /** The token by which it knows the session, for signing out there. */
    static final String ID_TOKEN = "id-token";

    private final ServerSecurityContextRepository contexts;
    private final ServerCsrfTokenRepository tokens;
    private final Journal journal;

    Sessions(ServerSecurityContextRepository contexts, ServerCsrfTokenRepository tokens, Journal journal) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.journal = journal;
    }

    /** Under a new id and a new token: what was known before the sign-in opens nothing. What waits in the session stays. */
    Mono<Void> open(ServerWebExchange exchange, Account account) {
        return open(exchange, account, Map.of());
    }

    /**
     * As {@link #open(ServerWebExchange, Account)}, with what must be known of the way in, under the names {@link #PROVIDER}
     * and {@link #ID_TOKEN}.
     */
    Mono<Void> open(ServerWebExchange exchange, Account account, Map<String, String> facts) {
        SecurityContextImpl context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.id(), null, List.of()));
        return exchange.getSession()
                .doOnNext(session -> keep(session, facts))
                .flatMap(WebSession::changeSessionId)
                .then(tokens.saveToken(exchange, null))
                .then(contexts.save(exchange, context))
                .then(journal.add(event("session.opened", account)));
    }

    private static void keep(WebSession session, Map<String, String> facts) {
        // Those of another sign-in in the same browser, if there was one.
        session.getAttributes().keySet().removeAll(List.of(PROVIDER, ID_TOKEN));
        session.getAttributes().putAll(facts);
    }

    /** What was known of the way in; empty when it was the demonstration's. */
    Mono<Map<String, String>> facts(ServerWebExchange exchange) {
        return exchange.getSession()
                .map(session -> Stream.of(PROVIDER, ID_TOKEN)
                        .filter(name -> session.getAttribute(name) instanceof String)
                        .collect(Collectors.toUnmodifiableMap(name -> name, session::getRequiredAttribute)));
    }

    Mono<Void> close(ServerWebExchange exchange, @Nullable Account account) {
        Mono<Void> noted = account == null ? Mono.empty() : journal.add(event("session.closed", account));
        return exchange.getSession().flatMap(WebSession::invalidate).then(noted);
    }

    private static Event event(String action, Account account) {
        return new Event(account.name(), account.id(), action, null, null, Map.of());
    }
}
