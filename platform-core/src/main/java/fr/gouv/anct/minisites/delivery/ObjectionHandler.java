package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.MeasurementChoice;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.measurement.Objection;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Duration;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the choice of visitors about being counted, and keeps it in the one cookie that a site sets: by their own click, and
 * with no other content than the objection.
 */
@Component
class ObjectionHandler {

    /** As long as the CNIL advises to keep a choice before it is asked again. */
    private static final Duration KEPT = Duration.ofDays(395);

    /** Value of the headers by which a browser objects. */
    private static final String ON = "1";

    private final MinisitesProperties properties;

    ObjectionHandler(MinisitesProperties properties) {
        this.properties = properties;
    }

    /** Whether the request sends a choice. */
    static boolean takes(ServerWebExchange exchange, String path) {
        return exchange.getRequest().getMethod() == HttpMethod.POST && MeasurementChoice.at(path) != null;
    }

    /**
     * Sets or removes the cookie, and leads to the path of the state, which leads to the page that tells it; empty for any
     * other request. A form of another site changes nothing.
     */
    Mono<Representation> answer(ServerWebExchange exchange, SiteUrls urls, String local) {
        if (local.equals(MeasurementChoice.STATE)) {
            return Mono.just(Representation.seeOther(
                    urls.href(state(exchange.getRequest()).path())));
        }
        MeasurementChoice choice = MeasurementChoice.at(local);
        if (choice == null || !takes(exchange, local)) {
            return Mono.empty();
        }
        if (!VisitorForms.crossed(exchange, urls)) {
            exchange.getResponse().addCookie(cookie(choice));
        }
        // The browser may refuse the cookie, or object by itself: what is told comes from its next request.
        return Mono.just(Representation.seeOther(urls.href(urls.preview() ? choice.path() : MeasurementChoice.STATE)));
    }

    /** Returns what holds for a visitor: their own click, or what their browser asks for. */
    private static MeasurementChoice state(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(Objection.COOKIE);
        boolean refused = cookie != null && cookie.getValue().equals(Objection.VALUE);
        HttpHeaders headers = request.getHeaders();
        return refused || ON.equals(headers.getFirst("DNT")) || ON.equals(headers.getFirst("Sec-GPC"))
                ? MeasurementChoice.REFUSAL
                : MeasurementChoice.CONSENT;
    }

    private ResponseCookie cookie(MeasurementChoice choice) {
        boolean refusal = choice == MeasurementChoice.REFUSAL;
        return ResponseCookie.from(Objection.COOKIE, refusal ? Objection.VALUE : "")
                .path("/")
                .maxAge(refusal ? KEPT : Duration.ZERO)
                .httpOnly(true)
                .secure(properties.publicScheme().equals("https"))
                .sameSite("Lax")
                .build();
    }
}
