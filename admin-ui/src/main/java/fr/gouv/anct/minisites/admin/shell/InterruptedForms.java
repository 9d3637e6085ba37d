package fr.gouv.anct.minisites.admin.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Forms that arrived in an expired session, until their author has signed in again. They are not in a session: anyone can
 * send one, and what anyone can fill has bounds, the oldest leaves first. A cookie with an unguessable id is the way back.
 */
@Component
public class InterruptedForms {

    /** In characters; the longest step of the request form is some 10,000. */
    private static final int LARGEST = 100_000;

    private static final long ALL_OF_THEM = 16_000_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final String origin;
    private final OwnCookies cookies;
    private final ObjectProvider<Resource> resources;
    private final Cache<UUID, InterruptedForm> forms = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(ALL_OF_THEM)
            .<UUID, InterruptedForm>weigher((id, form) -> form.size() + 200)
            .build();

    InterruptedForms(MinisitesProperties properties, OwnCookies cookies, ObjectProvider<Resource> resources) {
        this.origin = properties.origin(properties.backOfficeHost());
        this.cookies = cookies;
        this.resources = resources;
    }

    /**
     * Keeps the form that a call carries, when one of our own pages has sent it where we take forms.
     *
     * @return whether there was one to keep
     */
    Mono<Boolean> keep(ServerWebExchange exchange) {
        boolean ours = HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && origin.equals(exchange.getRequest().getHeaders().getOrigin())
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                        exchange.getRequest().getHeaders().getContentType())
                && taken(exchange);
        return ours
                ? exchange.getFormData()
                        .map(fields -> new InterruptedForm(
                                exchange.getRequest().getPath().value(), Map.copyOf(fields)))
                        .map(form -> keep(exchange, form))
                : Mono.just(false);
    }

    private boolean taken(ServerWebExchange exchange) {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method().equals(HttpMethod.POST))
                .anyMatch(route -> PathPatternParser.defaultInstance
                        .parse(route.pattern())
                        .matches(exchange.getRequest().getPath()));
    }

    private boolean keep(ServerWebExchange exchange, InterruptedForm form) {
        if (form.size() > LARGEST) {
            return false;
        }
        UUID id = UUID.randomUUID();
        forms.put(id, form);
        exchange.getResponse().addCookie(cookie(id.toString(), KEPT));
        return true;
    }

    private ResponseCookie cookie(String value, Duration age) {
        return cookies.cookie(OwnCookies.FORM, value).maxAge(age).build();
    }

    /** The form that waits for the author of a call, if there is one. */
    public Optional<InterruptedForm> waiting(ServerWebExchange exchange) {
        return id(exchange).map(forms::getIfPresent);
    }

    /** Forgets the form that a call has sent again. */
    void forget(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        waiting(exchange).filter(form -> form.path().equals(path)).ifPresent(_ -> drop(exchange));
    }

    private void drop(ServerWebExchange exchange) {
        id(exchange).ifPresent(forms::invalidate);
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    private Optional<UUID> id(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.name(OwnCookies.FORM));
        try {
            return Optional.ofNullable(cookie).map(found -> UUID.fromString(found.getValue()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
