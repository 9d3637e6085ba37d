package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.PageLookupResult;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Makes the pages of the portal that are made for each request, because each shows what sites share at that moment. Such pages
 * are many and would push others out of the cache. They have a time of their own instead
 * ({@link RequestThrottling#throttleUncached}).
 */
@Component
class UncachedPages {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PageRendering rendering;
    private final RequestThrottling throttling;

    UncachedPages(PageRendering rendering, RequestThrottling throttling) {
        this.rendering = rendering;
        this.throttling = throttling;
    }

    /** Makes a page; empty where there is none. */
    Mono<Representation> page(ServerWebExchange exchange, Tenant tenant, Mono<Supplier<PageLookupResult>> lookup) {
        return answer(exchange, tenant, render(lookup));
    }

    /** Renders a page, to be part of an {@link #answer}. */
    Mono<Representation> render(Mono<Supplier<PageLookupResult>> lookup) {
        return lookup.flatMap(result -> rendering.runOffEventLoop(result::get)).flatMap(this::represent);
    }

    private Mono<Representation> represent(PageLookupResult result) {
        return switch (result) {
            case PageLookupResult.Found found -> rendering.render(200, found.page(), PageRendering.REVALIDATE);
            case PageLookupResult.Moved moved -> Mono.just(Representation.movedTo(moved.location()));
            // A missing page would be cached, while what is missing now may be there at the next request.
            case PageLookupResult.Missing missing -> rendering.render(404, missing.page(), PageRendering.REVALIDATE);
            case PageLookupResult.Gone _ -> Mono.empty();
        };
    }

    /** Makes any answer in the time of these pages. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, Mono<Representation> making) {
        RequestTrace.of(exchange).source(RequestTrace.Source.MADE);
        return throttling
                .throttleUncached(exchange.getRequest(), tenant, making.timeout(PATIENCE))
                .contextWrite(CurrentTenant.with(tenant.id()));
    }
}
