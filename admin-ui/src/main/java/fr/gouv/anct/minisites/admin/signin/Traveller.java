package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.Secrets;
import fr.gouv.anct.minisites.admin.shell.OwnCookies;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Marks a browser that leaves for a provider: what comes back is good in that browser alone. */
@Component
class Traveller {

    private static final Duration AWAY = Duration.ofMinutes(10);

    private final OwnCookies cookies;

    Traveller(OwnCookies cookies) {
        this.cookies = cookies;
    }

    /** The mark of a browser that may leave: the one that it has, since several of its tabs may be on the way. */
    String mark(ServerWebExchange exchange) {
        return known(exchange).orElseGet(Secrets::next);
    }

    /** Has the browser keep its mark: it leaves. */
    void leaves(ServerWebExchange exchange, String mark) {
        exchange.getResponse()
                .addCookie(
                        cookies.cookie(OwnCookies.TRAVELLER, mark).maxAge(AWAY).build());
    }

    /** The mark of a browser that comes back; of one that never left, what nothing is bound to. */
    String back(ServerWebExchange exchange) {
        return known(exchange).orElse("");
    }

    private Optional<String> known(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(cookies.name(OwnCookies.TRAVELLER)))
                .map(HttpCookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }
}
