package fr.gouv.anct.minisites.delivery;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.TerritoryPages;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers searches for a territory, and the pages of territories, on the portal. None is cached: there are 40,000. */
@Component
class TerritoryHandler {

    private final SiteDirectory directory;
    private final TerritoryPages pages;
    private final UncachedPages uncached;

    TerritoryHandler(SiteDirectory directory, TerritoryPages pages, UncachedPages uncached) {
        this.directory = directory;
        this.pages = pages;
        this.uncached = uncached;
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
            return uncached.page(exchange, tenant, pages.page(tenant.id(), path, urls));
        }
        String typed = requireNonNullElse(exchange.getRequest().getQueryParams().getFirst("q"), "");
        return typed.isBlank() ? Mono.empty() : uncached.page(exchange, tenant, pages.search(typed, urls));
    }
}
