package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.GuidePages;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.portal.guide.GuideMissCounting;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.TokenBuckets;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers the pages of the guide on the portal, and counts that nothing of its results helps. Its query has the answers:
 * there is no cookie. The message of a visitor comes from a contact form ({@link ContactFormHandler}).
 */
@Component
class GuideHandler {

    /** Clicks of one client: many share an address. */
    private static final int BURST = 20;

    private static final double PER_SECOND = 120 / 3600d;

    private final SiteDirectory directory;
    private final GuidePages pages;
    private final GuideMissCounting counting;
    private final UncachedPages uncached;
    private final VisitorForms forms;
    private final TokenBuckets<VisitorForms.Sender> clicks = new TokenBuckets<>(BURST, PER_SECOND);

    GuideHandler(
            SiteDirectory directory,
            GuidePages pages,
            GuideMissCounting counting,
            UncachedPages uncached,
            VisitorForms forms) {
        this.directory = directory;
        this.pages = pages;
        this.counting = counting;
        this.uncached = uncached;
        this.forms = forms;
    }

    /** Whether the request says that nothing of the results helps. */
    static boolean takes(ServerWebExchange exchange, String path) {
        return exchange.getRequest().getMethod() == HttpMethod.POST && path.equals(GuidePages.MISS);
    }

    /**
     * Answers a path of the guide; empty on other sites, for other paths, where no guide is published, and where the portal
     * has a page of its own.
     */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, SiteUrls urls, String path) {
        if (!GuidePages.has(path) || !directory.isPortal(tenant.id())) {
            return Mono.empty();
        }
        MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
        if (path.equals(GuidePages.ROOT)) {
            return uncached.page(exchange, tenant, pages.page(tenant.id(), query, urls));
        }
        return takes(exchange, path)
                ? missed(exchange, tenant, urls, query)
                : uncached.page(exchange, tenant, pages.miss(query, urls));
    }

    /** Counts a click, unless a page of another site sent it, and leads to the form. */
    private Mono<Representation> missed(
            ServerWebExchange exchange, Tenant tenant, SiteUrls urls, MultiValueMap<String, String> query) {
        String given = exchange.getRequest().getURI().getRawQuery();
        Mono<Representation> form =
                Mono.just(Representation.seeOther(urls.href(GuidePages.MISS) + (given == null ? "" : "?" + given)));
        if (VisitorForms.crossed(exchange, urls)) {
            return form;
        }
        Duration wait = clicks.take(forms.sender(exchange, tenant));
        return wait.isZero()
                ? forms.throttled(
                                exchange,
                                tenant,
                                pages.words(query).flatMap(answers -> counting.count(tenant, answers)))
                        .then(form)
                : Mono.error(() -> new TooManyRequestsException(wait));
    }
}
