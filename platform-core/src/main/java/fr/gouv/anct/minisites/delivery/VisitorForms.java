package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.contact.ContactProperties;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import fr.gouv.anct.minisites.throttling.TokenBuckets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Reads and limits what visitors submit with the forms of a site, and renders the answers, uncached. */
@Component
class VisitorForms {

    /** Honeypot field, invisible to people: only bots fill it in. */
    private static final String LURE = "site-web";

    private static final double HOUR = 3600;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RequestThrottling throttling;
    private final PageRendering rendering;
    private final ClientAddresses clients;
    private final MinisitesProperties properties;
    private final TokenBuckets<Sender> senders;

    VisitorForms(
            RequestThrottling throttling,
            PageRendering rendering,
            ClientAddresses clients,
            MinisitesProperties properties,
            ContactProperties limits) {
        this.throttling = throttling;
        this.rendering = rendering;
        this.clients = clients;
        this.properties = properties;
        this.senders = new TokenBuckets<>(limits.burst(), limits.perHour() / HOUR);
    }

    /** A client that sends forms to a site. */
    record Sender(UUID tenant, String address) {}

    /** Whether the request submits a form: a site accepts no other POST. */
    static boolean takes(ServerWebExchange exchange, String path) {
        return ContactFormHandler.takes(exchange, path)
                || FeedbackHandler.takes(exchange, path)
                || GuideHandler.takes(exchange, path)
                || ObjectionHandler.takes(exchange, path);
    }

    /** Takes one message of the client; returns the wait for the next one if it has sent too many, else zero. */
    Duration take(ServerWebExchange exchange, Tenant tenant) {
        return senders.take(sender(exchange, tenant));
    }

    Sender sender(ServerWebExchange exchange, Tenant tenant) {
        return new Sender(tenant.id(), clients.of(exchange.getRequest()));
    }

    /** Runs the work of a request as an uncached page is made: within the limits of its client and of its site. */
    <T> Mono<T> throttled(ServerWebExchange exchange, Tenant tenant, Mono<T> work) {
        return throttling.throttle(exchange.getRequest(), tenant, queued(exchange.getRequest(), tenant, work));
    }

    /** Runs work within the limits of the site; the client's token is taken already, and a slow body held no place. */
    <T> Mono<T> queued(ServerHttpRequest request, Tenant tenant, Mono<T> work) {
        return throttling.runQueued(request, tenant, work.timeout(PATIENCE));
    }

    Mono<Representation> render(int status, Supplier<SitePage> page) {
        return rendering
                .runOffEventLoop(page::get)
                .flatMap(made -> rendering.render(status, made, PageRendering.NO_STORE));
    }

    Mono<MultiValueMap<String, String>> typed(ServerWebExchange exchange) {
        return exchange.getFormData()
                .onErrorMap(
                        failure -> failure instanceof IllegalArgumentException
                                || failure instanceof ServerWebInputException,
                        _ -> new MalformedRequestException("unreadable form data"));
    }

    static boolean tooLarge(Throwable failure) {
        return failure instanceof DataBufferLimitException || failure instanceof ContentTooLargeException;
    }

    /** Whether a bot has filled in the form. */
    static boolean lured(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(LURE))
                .filter(text -> !text.isBlank())
                .isPresent();
    }

    /**
     * Whether a page of another site sent the form, as the browser reports it; one that has not {@code Sec-Fetch-Site}
     * has {@code Origin}. Without either no browser sent it.
     */
    static boolean crossed(ServerWebExchange exchange, SiteUrls urls) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String relation = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getOrigin();
        return relation == null ? origin != null && !origin.equals(urls.origin()) : relation.equals("cross-site");
    }

    /** Returns the URL of all messages of the site in the back office. */
    String messages(Tenant tenant) {
        return properties.origin(properties.backOfficeHost()) + "/sites/" + tenant.slug() + "/messages";
    }
}
