package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.access.session.UserAgent;
import fr.gouv.anct.minisites.admin.routing.KnownBrowsers;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.CurrentSession;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Opens and closes the session of a user at sign-in and sign-out. */
@Component
class SignInSessions {

    /** Session attributes about the sign-in. */
    private static final List<String> FACTS = List.of(SessionAttributeNames.PROVIDER, SessionAttributeNames.ID_TOKEN);

    private final ServerSecurityContextRepository contexts;
    private final ServerCsrfTokenRepository tokens;
    private final Accounts accounts;
    private final Journal journal;
    private final KnownBrowsers browsers;

    SignInSessions(
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository tokens,
            Accounts accounts,
            Journal journal,
            KnownBrowsers browsers) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.accounts = accounts;
        this.journal = journal;
        this.browsers = browsers;
    }

    /** Opens a session with a new id and CSRF token (against session fixation). Other session attributes are kept. */
    Mono<Void> open(ServerWebExchange exchange, Account account) {
        return open(exchange, account, Map.of());
    }

    /**
     * Opens a session as {@link #open(ServerWebExchange, Account)}, with facts about the sign-in, under the names
     * {@link SessionAttributeNames#PROVIDER} and {@link SessionAttributeNames#ID_TOKEN}.
     */
    Mono<Void> open(ServerWebExchange exchange, Account account, Map<String, String> facts) {
        SecurityContextImpl context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.id(), null, List.of()));
        return exchange.getSession()
                .doOnNext(session -> keep(session, facts))
                .delayUntil(WebSession::changeSessionId)
                .doOnNext(session -> session.getAttributes().put(SessionAttributeNames.BROWSER, browser(exchange)))
                .delayUntil(_ -> tokens.saveToken(exchange, null))
                .delayUntil(_ -> contexts.save(exchange, context))
                .delayUntil(_ -> accounts.recordSignIn(account.id()))
                .doOnNext(_ -> browsers.remember(exchange, account.id()))
                .flatMap(session -> journal.record(account.actor(), "session.opened", AuditSubject.none(), Map.of())
                        // The context of the call contains the former session id.
                        .contextWrite(
                                CurrentSession.with(session.getRequiredAttribute(SessionAttributeNames.PUBLIC_ID))));
    }

    private static String browser(ServerWebExchange exchange) {
        return UserAgent.of(
                Objects.requireNonNullElse(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT), ""));
    }

    private static void keep(WebSession session, Map<String, String> facts) {
        // Removes the attributes of an earlier sign-in in this browser, if there was one.
        FACTS.forEach(session.getAttributes()::remove);
        session.getAttributes().putAll(facts);
    }

    /** Returns the facts about the sign-in; empty for a demonstration account. */
    Mono<Map<String, String>> facts(ServerWebExchange exchange) {
        return exchange.getSession()
                .map(session -> FACTS.stream()
                        .filter(name -> session.getAttribute(name) instanceof String)
                        .collect(Collectors.toUnmodifiableMap(name -> name, session::getRequiredAttribute)));
    }

    Mono<Void> close(ServerWebExchange exchange, @Nullable Account account) {
        Mono<Void> noted = account == null
                ? Mono.empty()
                : journal.record(account.actor(), "session.closed", AuditSubject.none(), Map.of());
        return exchange.getSession().flatMap(WebSession::invalidate).then(noted);
    }
}
