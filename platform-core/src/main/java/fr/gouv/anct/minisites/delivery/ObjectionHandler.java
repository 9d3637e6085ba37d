package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.MeasurementChoice;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.measurement.Objection;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
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

    private final MinisitesProperties properties;

    ObjectionHandler(MinisitesProperties properties) {
        this.properties = properties;
    }

    /** Whether the request sends a choice. */
    static boolean takes(ServerWebExchange exchange, String path) {
        return exchange.getRequest().getMethod() == HttpMethod.POST && MeasurementChoice.at(path) != null;
    }

    /**
     * Sets or removes the cookie, and leads to the page that tells the choice; empty when the request sends none. A form of
     * another site changes nothing.
     */
    Mono<Representation> answer(ServerWebExchange exchange, SiteUrls urls, String local) {
        MeasurementChoice choice = MeasurementChoice.at(local);
        if (choice == null || !takes(exchange, local)) {
            return Mono.empty();
        }
        if (!VisitorForms.crossed(exchange)) {
            exchange.getResponse().addCookie(cookie(choice));
        }
        return Mono.just(Representation.seeOther(urls.href(choice.path())));
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
