package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Maps the failures of a visitor's request to pages with their status and headers, and writes them. */
@Component
class ErrorResponses {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

    private static final Duration TARPIT = Duration.ofSeconds(1);
    private static final String RETRY_AFTER_OUTAGE = "30";

    private final PageRendering rendering;
    private final SiteHandler handler;
    private final Clock clock;

    ErrorResponses(PageRendering rendering, SiteHandler handler, Clock clock) {
        this.rendering = rendering;
        this.handler = handler;
        this.clock = clock;
    }

    /**
     * Writes a page without a site's theme.
     *
     * @param name of the site, where the page names it
     */
    Mono<Void> standalone(ServerWebExchange exchange, Reason reason, @Nullable String name) {
        return rendering.standalone(reason, name).flatMap(page -> write(exchange, page));
    }

    /**
     * Writes the page of a suspended site. {@code Retry-After} leads to the day after its last one, and is left out
     * without a last day; the job that reopens the site may be late, and the header is then that of an outage.
     */
    Mono<Void> suspended(ServerWebExchange exchange, Tenant tenant) {
        Tenant.Suspension facts = tenant.suspension();
        LocalDate until = facts == null ? null : facts.until();
        List<String> notice = facts == null ? List.of() : facts.paragraphs();
        if (until != null) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter(until));
        }
        return rendering
                .suspended(tenant.name(), notice, until)
                .flatMap(page -> RepresentationWriter.write(exchange, page));
    }

    private String retryAfter(LocalDate until) {
        long seconds = Duration.between(clock.instant(), ParisCalendar.startOf(until.plusDays(1)))
                .toSeconds();
        return seconds > 0 ? String.valueOf(seconds) : RETRY_AFTER_OUTAGE;
    }

    /** Writes 405 with the methods of every page. */
    Mono<Void> methodNotAllowed(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, "GET, HEAD");
        return standalone(exchange, Reason.METHOD_NOT_ALLOWED, null);
    }

    /** Writes 503 when the grant of a preview could not be looked up. */
    Mono<Void> previewUnavailable(ServerWebExchange exchange, Throwable failure) {
        LOG.warn("Preview lookup failed: {}", failure.toString());
        return standalone(exchange, Reason.UNAVAILABLE, null);
    }

    /** Writes the page of a failure, unless part of a file has been sent: then the connection is only closed. */
    Mono<Void> ofFile(ServerWebExchange exchange, Tenant tenant, SiteUrls urls, Mono<Void> answering) {
        return answering.onErrorResume(
                _ -> !exchange.getResponse().isCommitted(),
                failure -> of(exchange, failure, tenant, urls).flatMap(made -> write(exchange, made)));
    }

    /** Returns the page of a failure. */
    Mono<Representation> of(ServerWebExchange exchange, Throwable failure, Tenant tenant, SiteUrls urls) {
        if (failure instanceof TooManyRequestsException refused) {
            return refused(exchange, refused);
        }
        if (failure instanceof MalformedRequestException) {
            return rendering.standalone(Reason.MALFORMED, null);
        }
        if (DatabaseOutage.isCauseOf(failure)) {
            LOG.warn("Database unavailable: {}", failure.toString());
            return rendering.standalone(Reason.UNAVAILABLE, null);
        }
        return handler.fault(tenant, urls, failure).onErrorResume(again -> rendering.standalone(Reason.FAULT, null));
    }

    /** Writes 429 where no site is concerned. */
    Mono<Void> tooMany(ServerWebExchange exchange, TooManyRequestsException refused) {
        return refused(exchange, refused).flatMap(page -> write(exchange, page));
    }

    private Mono<Representation> refused(ServerWebExchange exchange, TooManyRequestsException refused) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, refused.retryAfter());
        // Delayed: a program that retries at once gets no faster, and a waiting connection costs nothing.
        return rendering.standalone(Reason.TOO_MANY, null).delayElement(TARPIT);
    }

    /** Writes a page, whatever its status. */
    Mono<Void> write(ServerWebExchange exchange, Representation page) {
        if (page.status() == 503) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_OUTAGE);
        }
        return RepresentationWriter.write(exchange, page);
    }
}
