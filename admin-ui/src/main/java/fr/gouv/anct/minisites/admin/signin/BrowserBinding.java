package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.Secrets;
import fr.gouv.anct.minisites.admin.routing.BackOfficeCookies;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Binds a sign-in attempt to the browser by a cookie: the provider's response is accepted in that browser only. */
@Component
class BrowserBinding {

    private static final Duration AWAY = Duration.ofMinutes(10);

    private final BackOfficeCookies cookies;

    BrowserBinding(BackOfficeCookies cookies) {
        this.cookies = cookies;
    }

    /** Returns the token for a browser that is redirected: the existing one, if several of its tabs are signing in. */
    String getOrCreate(ServerWebExchange exchange) {
        return known(exchange).orElseGet(Secrets::next);
    }

    /** Sets the cookie before the redirect. */
    void set(ServerWebExchange exchange, String mark) {
        exchange.getResponse()
                .addCookie(cookies.cookie(BackOfficeCookies.TRAVELLER, mark)
                        .maxAge(AWAY)
                        .build());
    }

    /** Returns the browser's token at the callback; without the cookie, an empty one, to which no attempt is bound. */
    String get(ServerWebExchange exchange) {
        return known(exchange).orElse("");
    }

    private Optional<String> known(ServerWebExchange exchange) {
        return Optional.ofNullable(
                        exchange.getRequest().getCookies().getFirst(cookies.name(BackOfficeCookies.TRAVELLER)))
                .map(HttpCookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }
}
