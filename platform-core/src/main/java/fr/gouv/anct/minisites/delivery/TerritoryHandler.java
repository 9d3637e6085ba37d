package fr.gouv.anct.minisites.delivery;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.PageLookupResult;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.TerritoryPages;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers searches for a territory, and the pages of territories, on the portal. None is cached: 40,000 pages would push
 * others out of the cache, and each shows what sites share at the moment of its request. They have a time of their own
 * instead ({@link RequestThrottling#throttleTerritory}).
 */
@Component
class TerritoryHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SiteDirectory directory;
    private final TerritoryPages pages;
    private final PageRendering rendering;
    private final RequestThrottling throttling;

    TerritoryHandler(
            SiteDirectory directory, TerritoryPages pages, PageRendering rendering, RequestThrottling throttling) {
        this.directory = directory;
        this.pages = pages;
        this.rendering = rendering;
        this.throttling = throttling;
    }

    /**
     * Answers a path of territories; empty on other sites, for other paths and the form alone, and where the portal has a
     * page of its own.
     */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, SiteUrls urls, String path) {
        if (!TerritoryPages.has(path) || !directory.isPortal(tenant.id())) {
            return Mono.empty();
        }
        if (!path.equals(TerritoryPages.ROOT)) {
            return uncached(exchange, tenant, pages.page(tenant.id(), path, urls));
        }
        String typed = requireNonNullElse(exchange.getRequest().getQueryParams().getFirst("q"), "");
        return typed.isBlank() ? Mono.empty() : uncached(exchange, tenant, pages.search(typed, urls));
    }

    private Mono<Representation> uncached(
            ServerWebExchange exchange, Tenant tenant, Mono<Supplier<PageLookupResult>> lookup) {
        RequestTrace.of(exchange).source(RequestTrace.Source.MADE);
        return throttling
                .throttleTerritory(exchange.getRequest(), tenant, make(lookup))
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    private Mono<Representation> make(Mono<Supplier<PageLookupResult>> lookup) {
        return lookup.flatMap(result -> rendering.runOffEventLoop(result::get))
                .flatMap(this::represent)
                .timeout(PATIENCE);
    }

    private Mono<Representation> represent(PageLookupResult result) {
        return switch (result) {
            case PageLookupResult.Found found -> rendering.render(200, found.page(), PageRendering.REVALIDATE);
            case PageLookupResult.Moved moved -> Mono.just(Representation.movedTo(moved.location()));
            case PageLookupResult.Missing _, PageLookupResult.Gone _ -> Mono.empty();
        };
    }
}
