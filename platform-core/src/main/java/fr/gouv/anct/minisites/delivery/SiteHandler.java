package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.RedirectSource;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.file.MediaHandler;
import fr.gouv.anct.minisites.delivery.file.MediaPath;
import fr.gouv.anct.minisites.delivery.file.WellKnownFiles;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.PageLookupResult;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.PageTimings;
import fr.gouv.anct.minisites.delivery.page.SearchSuggestions;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.SystemPageSearch;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Handles the requests of one site: pages and files for machines, from the page cache where possible. */
@Component
public class SiteHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SiteHandler.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Lifetime of the files for machines: the dates in them, and what other sites share, must move on. */
    private static final Duration FILES_FOR = Duration.ofHours(1);

    private static final String SEARCH = "/recherche";
    private static final String MEDIA = "/media/";

    private final VisitorPages pages;
    private final SystemPageSearch systemPages;
    private final SearchSuggestions suggestions;
    private final WellKnownFiles files;
    private final MediaHandler media;
    private final PageCache cache;
    private final RequestThrottling throttling;
    private final PageRendering rendering;
    private final PageTimings timings;
    private final MinisitesProperties properties;
    private final RedirectHits hits;
    private final CanonicalAddresses addresses;
    private final MissingPages missingPages;

    SiteHandler(
            VisitorPages pages,
            SystemPageSearch systemPages,
            SearchSuggestions suggestions,
            WellKnownFiles files,
            MediaHandler media,
            PageCache cache,
            RequestThrottling throttling,
            PageRendering rendering,
            PageTimings timings,
            MinisitesProperties properties,
            RedirectHits hits,
            CanonicalAddresses addresses,
            MissingPages missingPages) {
        this.pages = pages;
        this.systemPages = systemPages;
        this.suggestions = suggestions;
        this.files = files;
        this.media = media;
        this.cache = cache;
        this.throttling = throttling;
        this.rendering = rendering;
        this.timings = timings;
        this.properties = properties;
        this.hits = hits;
        this.addresses = addresses;
        this.missingPages = missingPages;
    }

    /** Returns the URLs of a site, under its canonical address. */
    public SiteUrls urls(Tenant tenant) {
        return new SiteUrls(
                properties.origin(tenant.canonical().host().name()),
                tenant.canonical().pathPrefix(),
                false);
    }

    /** Loads a page into the cache before it is requested, unless it is cached. */
    Mono<Representation> preload(Tenant tenant, PageKey key) {
        MediaPath file = MediaPath.of(key.path());
        if (file != null) {
            return media.preload(tenant, file);
        }
        VisitorPageRequest request = new VisitorPageRequest(key.path(), key.number(), key.filter(), null);
        return cache.get(
                key, make(tenant, request, urls(tenant), PageRendering.REVALIDATE), CurrentTenant.with(tenant.id()));
    }

    /** Answers a path of a site, from the cache or through it. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, String path, SiteUrls urls) {
        // A file has one URL: each query parameter in its key would be one more copy in the cache.
        VisitorPageRequest request = path.startsWith(MEDIA) || files.has(path, tenant)
                ? VisitorPageRequest.of(path)
                : VisitorPageRequest.of(path, exchange.getRequest().getQueryParams());
        if (path.equals(SEARCH) || path.equals(SearchSuggestions.PATH)) {
            return throttling
                    .throttleSearch(exchange.getRequest(), tenant, search(exchange, tenant, request, urls))
                    .contextWrite(CurrentTenant.with(tenant.id()));
        }
        PageKey key = new PageKey(tenant.id(), tenant.version(), path, request.number(), request.filter());
        Representation stored = cache.stored(key);
        if (stored != null) {
            RequestTrace.of(exchange).source(RequestTrace.Source.STORED);
            return Mono.just(stored);
        }
        RequestTrace.of(exchange).source(RequestTrace.Source.MADE);
        ServerHttpRequest asked = exchange.getRequest();
        Mono<Representation> made = make(tenant, request, urls, PageRendering.REVALIDATE);
        Mono<Representation> making = request.varied()
                ? throttling.runListShared(asked, tenant, made)
                : throttling.runShared(asked, tenant, made);
        Mono<Representation> page = Mono.defer(() -> cache.get(key, making, CurrentTenant.with(tenant.id())));
        // Waiting for a page that another request is loading costs nothing.
        return (cache.isLoading(key) ? page : throttle(asked, tenant, request, page))
                .doOnNext(answer -> count(tenant, answer));
    }

    private Mono<Representation> throttle(
            ServerHttpRequest asked, Tenant tenant, VisitorPageRequest request, Mono<Representation> page) {
        return request.varied()
                ? throttling.throttleList(asked, tenant, page)
                : throttling.throttle(asked, tenant, page);
    }

    /** Counts a redirect: redirects are built for each request and never cached, so that each use passes here. */
    private void count(Tenant tenant, Representation made) {
        String redirect = made.redirect();
        if (redirect != null) {
            hits.count(tenant.id(), new RedirectSource("", redirect));
        }
    }

    /** Answers a path of an unpublished site: rendered each time, never cached. */
    Mono<Representation> preview(ServerWebExchange exchange, Tenant tenant, String path, Preview shown, SiteUrls urls) {
        VisitorPageRequest request = VisitorPageRequest.of(
                        path, exchange.getRequest().getQueryParams())
                .with(shown.page(), shown.author());
        return make(tenant, request, urls, PageRendering.NO_STORE)
                .onErrorResume(OversizedPageException.class, _ -> rendering.standalone(Reason.PREVIEW_LONG, null))
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    /** Makes the results of a search or of its suggestions, and notes a search that a visitor has begun. */
    private Mono<Representation> search(
            ServerWebExchange exchange, Tenant tenant, VisitorPageRequest request, SiteUrls urls) {
        if (request.path().equals(SearchSuggestions.PATH)) {
            return make(tenant, request, urls, PageRendering.NO_STORE);
        }
        Mono<PageLookupResult> results = load(tenant, request, urls)
                .doOnNext(result -> RequestTrace.of(exchange).search(request.begunSearch(result)));
        return page(tenant, request, urls, PageRendering.NO_STORE, results).timeout(PATIENCE);
    }

    private Mono<Representation> make(Tenant tenant, VisitorPageRequest request, SiteUrls urls, String cacheControl) {
        return make(request.path(), tenant, request, urls, cacheControl).timeout(PATIENCE);
    }

    private Mono<Representation> make(
            String path, Tenant tenant, VisitorPageRequest request, SiteUrls urls, String cacheControl) {
        if (path.equals(SearchSuggestions.PATH)) {
            return suggestions(tenant, request, urls);
        }
        if (!files.has(path, tenant) || (urls.preview() && WellKnownFiles.isOfList(path))) {
            return page(tenant, request, urls, cacheControl);
        }
        // Read before the sites: a change in between makes the file outdated at once, never valid for too long.
        Validity sites = files.limit(path, Validity.UNLIMITED, addresses.generation());
        // Without the file, the page at its path, until the site may have the file.
        return file(tenant, path, urls, cacheControl, sites)
                .switchIfEmpty(Mono.defer(() -> page(tenant, request, urls, cacheControl)
                        .map(page -> page.valid(page.validity().within(sites)))));
    }

    private Mono<Representation> suggestions(Tenant tenant, VisitorPageRequest request, SiteUrls urls) {
        String typed = Objects.requireNonNullElse(request.query(), "");
        return systemPages
                .texts(tenant, urls(tenant))
                .flatMap(texts -> suggestions.find(typed, texts, urls))
                .map(json -> RepresentationEncoder.text(200, "application/json", json, PageRendering.NO_STORE));
    }

    private Mono<Representation> file(Tenant tenant, String path, SiteUrls urls, String cacheControl, Validity sites) {
        Validity validity = Validity.until(Instant.now().plus(FILES_FOR)).within(sites);
        return files.make(path, tenant, urls)
                .flatMap(file -> rendering.runOffEventLoop(
                        () -> RepresentationEncoder.text(200, file.contentType(), file.content(), cacheControl)
                                .valid(validity)));
    }

    private Mono<Representation> page(Tenant tenant, VisitorPageRequest request, SiteUrls urls, String cacheControl) {
        return page(tenant, request, urls, cacheControl, load(tenant, request, urls));
    }

    private Mono<Representation> page(
            Tenant tenant,
            VisitorPageRequest request,
            SiteUrls urls,
            String cacheControl,
            Mono<PageLookupResult> lookup) {
        return timings.load(lookup).flatMap(result -> switch (result) {
            case PageLookupResult.Found found ->
                rendering.render(200, found.page(), cacheControl).map(page -> page.valid(found.validity()));
            case PageLookupResult.Moved moved -> Mono.just(Representation.movedTo(moved.location(), moved.redirect()));
            case PageLookupResult.Gone gone -> rendering.render(410, gone.page(), PageRendering.NO_STORE);
            case PageLookupResult.Missing missing ->
                missingPages.answer(tenant, request.path(), urls, missing, cacheControl);
        });
    }

    private Mono<PageLookupResult> load(Tenant tenant, VisitorPageRequest request, SiteUrls urls) {
        Mono<Supplier<PageLookupResult>> loaded = request.query() == null
                ? pages.answer(request, urls)
                : systemPages.texts(tenant, urls(tenant)).flatMap(texts -> pages.search(request, urls, texts));
        return loaded.flatMap(answer -> rendering.runOffEventLoop(answer::get));
    }

    /**
     * Returns the 500 page in the site's theme. A page that is too large is an editor's doing: logged as a warning
     * without stack trace, as each visit logs it again.
     */
    Mono<Representation> fault(Tenant tenant, SiteUrls urls, Throwable failure) {
        boolean oversized = failure instanceof OversizedPageException;
        LOG.atLevel(oversized ? Level.WARN : Level.ERROR)
                .setCause(oversized ? null : failure)
                .log("Delivering a page of site « {} » failed: {}", tenant.slug(), failure.toString());
        return pages.fault(urls)
                .flatMap(page -> rendering.render(500, page, PageRendering.NO_STORE))
                .timeout(PATIENCE)
                .contextWrite(CurrentTenant.with(tenant.id()));
    }
}
