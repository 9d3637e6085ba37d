package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeCookies;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/**
 * Configures Spring Security for the back office: session cookies and store, CSRF tokens, and the handling of rejected
 * requests. The filter chain is ordered after the visitors' filter: it only receives requests for the back office's
 * host, so that visitors never have a session. Authorization is declared per route, see {@link Guard}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class BackOfficeSecurity {

    /** Lifetime of the cookie; the expiry of the session itself is kept in the session store. */
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    @Bean
    SecurityWebFilterChain backOfficeChain(
            ServerHttpSecurity security,
            ServerPorts server,
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository tokens,
            CsrfDeniedHandler forged,
            MinisitesProperties properties) {
        String ownOrigin = properties.origin(properties.backOfficeHost());
        return security.securityMatcher(
                        exchange -> server.received(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .securityContextRepository(contexts)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new SameOriginCsrfTokenHandler(ownOrigin))
                        .requireCsrfProtectionMatcher(exchange -> needsToken(exchange, ownOrigin))
                        .accessDeniedHandler(forged))
                // Our own headers are set for every host alike.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .build();
    }

    /** Reports requests rejected by Spring Security's firewall like every other error (400). */
    @Bean
    ServerExchangeRejectedHandler refusedAddresses() {
        return (_, refused) -> Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, null, refused));
    }

    /**
     * Requests with an API token need no CSRF token: another site's page cannot send an API token, and the session is
     * ignored. A multipart form is checked by its origin, which no page can choose: its CSRF token would follow files
     * that are not read before the sender is known.
     */
    private static Mono<MatchResult> needsToken(ServerWebExchange exchange, String ownOrigin) {
        return ApiRequests.token(exchange.getRequest()).isPresent()
                        || sendsFilesFromHere(exchange.getRequest(), ownOrigin)
                        || stopsLetters(exchange.getRequest())
                ? MatchResult.notMatch()
                : CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange);
    }

    private static boolean sendsFilesFromHere(ServerHttpRequest request, String ownOrigin) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                        request.getHeaders().getContentType())
                && ownOrigin.equals(request.getHeaders().getOrigin());
    }

    /** Mail services send the link of a letter, whose signature no page of another site knows. */
    private static boolean stopsLetters(ServerHttpRequest request) {
        return request.getPath().value().startsWith(Paths.STOPPED_WEEK_LETTERS.link() + "/");
    }

    /** Stores the CSRF token in a cookie, so that visiting the sign-in page creates no session and takes no storage. */
    @Bean
    ServerCsrfTokenRepository formTokens(BackOfficeCookies cookies) {
        CookieServerCsrfTokenRepository tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName(cookies.name(BackOfficeCookies.TOKEN));
        tokens.setCookieCustomizer(cookies::guard);
        return tokens;
    }

    @Bean(WebHttpHandlerBuilder.WEB_SESSION_MANAGER_BEAN_NAME)
    WebSessionManager sessions(
            BackOfficeCookies cookies, ReactiveSessionRepository<? extends Session> kept, Clock clock) {
        CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(cookies.name(BackOfficeCookies.SESSION));
        cookie.setCookieMaxAge(UNTIL_THE_BROWSER_CLOSES);
        cookie.addCookieInitializer(cookies::guard);
        SpringSessionWebSessionStore<? extends Session> store = new SpringSessionWebSessionStore<>(kept);
        store.setClock(clock);
        DefaultWebSessionManager manager = new DefaultWebSessionManager();
        manager.setSessionStore(store);
        manager.setSessionIdResolver(cookie);
        return manager;
    }
}
