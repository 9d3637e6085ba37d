package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.delivery.file.GeneratedFile;
import fr.gouv.anct.minisites.delivery.file.SharedContentFeedGenerator;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SharedContentPages;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers the list of what sites share, and its feed, on the portal. */
@Component
class SharedContentHandler {

    private final SiteDirectory directory;
    private final SharedContentPages pages;
    private final UncachedPages uncached;
    private final PageRendering rendering;

    SharedContentHandler(
            SiteDirectory directory, SharedContentPages pages, UncachedPages uncached, PageRendering rendering) {
        this.directory = directory;
        this.pages = pages;
        this.uncached = uncached;
        this.rendering = rendering;
    }

    /** Answers the paths of the list and its feed; empty on other sites, and where the portal has a page of its own. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, SiteUrls urls, String path) {
        boolean feed = path.equals(SharedContentPages.FEED);
        if (!feed && !path.equals(SharedContentPages.ROOT) || !directory.isPortal(tenant.id())) {
            return Mono.empty();
        }
        VisitorPageRequest request =
                VisitorPageRequest.of(path, exchange.getRequest().getQueryParams());
        return feed
                ? uncached.answer(exchange, tenant, feed(tenant, request, urls))
                : uncached.page(exchange, tenant, pages.page(tenant.id(), request, urls));
    }

    private Mono<Representation> feed(Tenant tenant, VisitorPageRequest request, SiteUrls urls) {
        return pages.feed(tenant.id(), request, urls)
                .flatMap(found -> rendering.runOffEventLoop(() -> SharedContentFeedGenerator.atom(found)))
                .map(SharedContentHandler::represent);
    }

    private static Representation represent(GeneratedFile file) {
        return RepresentationEncoder.text(200, file.contentType(), file.content(), PageRendering.REVALIDATE);
    }
}
