package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.Source;
import fr.gouv.anct.minisites.delivery.cache.Encoder;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.file.GeneratedFile;
import fr.gouv.anct.minisites.delivery.file.SiteFiles;
import fr.gouv.anct.minisites.delivery.page.PageAnswer;
import fr.gouv.anct.minisites.delivery.page.PageRequest;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.SystemPageSearch;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Handles the requests of one site: pages and files for machines, from the page cache where possible. */
@Component
class SiteDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(SiteDelivery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Lifetime of the files for machines: the dates in them must move on. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String SEARCH = "/recherche";
    private static final String MEDIA = "/media/";

    private final VisitorPages pages;
    private final SystemPageSearch systemPages;
    private final MachineFiles files;
    private final SiteMedia media;
    private final PageCache cache;
    private final Fairness fairness;
    private final Rendering rendering;
    private final PagePhases phases;
    private final MinisitesProperties properties;
    private final RedirectHits hits;
    private final CanonicalAddresses addresses;

    SiteDelivery(
            VisitorPages pages,
            SystemPageSearch systemPages,
            MachineFiles files,
            SiteMedia media,
            PageCache cache,
            Fairness fairness,
            Rendering rendering,
            PagePhases phases,
            MinisitesProperties properties,
            RedirectHits hits,
            CanonicalAddresses addresses) {
        this.pages = pages;
        this.systemPages = systemPages;
        this.files = files;
        this.media = media;
        this.cache = cache;
        this.fairness = fairness;
        this.rendering = rendering;
        this.phases = phases;
        this.properties = properties;
        this.hits = hits;
        this.addresses = addresses;
    }

    /** Returns the URLs of a site, under its canonical address. */
    SiteUrls urls(Tenant tenant) {
        return new SiteUrls(
                properties.origin(tenant.canonical().host().name()),
                tenant.canonical().pathPrefix(),
                false);
    }

    /** Loads a page into the cache before it is requested, unless it is cached. */
    Mono<Representation> ready(Tenant tenant, PageKey key) {
        MediaPath file = MediaPath.of(key.path());
        if (file != null) {
            return media.ready(tenant, file);
        }
        PageRequest request = new PageRequest(key.path(), key.number(), key.tag(), null);
        return cache.get(key, make(tenant, request, urls(tenant), Rendering.REVALIDATE), CurrentTenant.is(tenant.id()));
    }

    /** Generates the {@code robots.txt} of a host, for all its sites. */
    Mono<Representation> robots(List<Tenant> onHost) {
        GeneratedFile robots = SiteFiles.robots(
                onHost.stream().map(site -> urls(site).absolute("/sitemap.xml")).toList(),
                onHost.stream().map(site -> site.canonical().pathPrefix()).toList());
        return rendering.offLoop(() -> Encoder.text(200, robots.contentType(), robots.content(), Rendering.REVALIDATE));
    }

    /** Answers a path of a site, from the cache or through it. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, String path, SiteUrls urls) {
        // A file has one URL: each query parameter in its key would be one more copy in the cache.
        PageRequest request = path.startsWith(MEDIA) || files.has(path, tenant)
                ? PageRequest.of(path)
                : PageRequest.of(path, exchange.getRequest().getQueryParams());
        if (path.equals(SEARCH)) {
            // As for cached pages: admitted work goes on when the visitor leaves.
            Mono<Representation> search = Mono.defer(() -> Mono.fromFuture(
                    fairness.inTurn(tenant, make(tenant, request, urls, Rendering.NO_STORE))
                            .contextWrite(CurrentTenant.is(tenant.id()))
                            .toFuture(),
                    true));
            return fairness.share(exchange.getRequest(), tenant, search);
        }
        PageKey key = new PageKey(tenant.id(), tenant.version(), path, request.number(), request.tag());
        Representation stored = cache.stored(key);
        if (stored != null) {
            Visit.of(exchange).source(Visit.Source.STORED);
            return Mono.just(stored);
        }
        Visit.of(exchange).source(Visit.Source.MADE);
        Mono<Representation> making = fairness.inTurn(tenant, make(tenant, request, urls, Rendering.REVALIDATE));
        Mono<Representation> page = Mono.defer(() -> cache.get(key, making, CurrentTenant.is(tenant.id())));
        // Waiting for a page that another request is loading costs nothing.
        return (cache.making(key) ? page : fairness.share(exchange.getRequest(), tenant, page))
                .doOnNext(made -> count(tenant, made));
    }

    /** Counts a redirect: redirects are built for each request and never cached, so that each use passes here. */
    private void count(Tenant tenant, Representation made) {
        String redirect = made.redirect();
        if (redirect != null) {
            hits.count(tenant.id(), new Source("", redirect));
        }
    }

    /** Answers a path of an unpublished site: rendered each time, never cached. */
    Mono<Representation> preview(ServerWebExchange exchange, Tenant tenant, String path, Preview shown, SiteUrls urls) {
        PageRequest request =
                PageRequest.of(path, exchange.getRequest().getQueryParams()).with(shown.page(), shown.author());
        return make(tenant, request, urls, Rendering.NO_STORE)
                .onErrorResume(OversizedPageException.class, _ -> rendering.standalone(Reason.PREVIEW_LONG, null))
                .contextWrite(CurrentTenant.is(tenant.id()));
    }

    private Mono<Representation> make(Tenant tenant, PageRequest request, SiteUrls urls, String cacheControl) {
        String path = request.path();
        Mono<Representation> made = files.has(path, tenant)
                ? files.make(path, urls)
                        .flatMap(file -> rendering.offLoop(
                                () -> Encoder.text(200, file.contentType(), file.content(), cacheControl)
                                        .valid(Validity.until(Instant.now().plus(A_DAY)))))
                : page(tenant, request, urls, cacheControl);
        return made.timeout(PATIENCE);
    }

    private Mono<Representation> page(Tenant tenant, PageRequest request, SiteUrls urls, String cacheControl) {
        return phases.load(load(tenant, request, urls)).flatMap(answer -> switch (answer) {
            case PageAnswer.Found found ->
                rendering.render(200, found.page(), cacheControl).map(page -> page.valid(found.validity()));
            case PageAnswer.Moved moved -> Mono.just(Representation.movedTo(moved.location(), moved.redirect()));
            case PageAnswer.Missing missing -> missing(tenant, request, urls, missing, cacheControl);
        });
    }

    private Mono<Representation> missing(
            Tenant tenant, PageRequest request, SiteUrls urls, PageAnswer.Missing missing, String cacheControl) {
        // Read before the sites: a change in between makes the answer outdated at once, never valid for too long.
        long generation = addresses.generation();
        Mono<Representation> notFound = Mono.defer(() -> notFound(tenant, missing, cacheControl))
                .map(page -> atRoot(tenant) ? page.valid(page.validity().inGeneration(generation)) : page);
        return elsewhere(tenant, request.path(), urls).switchIfEmpty(notFound);
    }

    private Mono<PageAnswer> load(Tenant tenant, PageRequest request, SiteUrls urls) {
        Mono<Supplier<PageAnswer>> loaded = request.query() == null
                ? pages.answer(request, urls)
                : systemPages.texts(tenant, urls(tenant)).flatMap(made -> pages.search(request, urls, made));
        return loaded.flatMap(answer -> rendering.offLoop(answer::get));
    }

    /**
     * Returns a redirect to a file of the site, or to a site under a prefix of the same host, whose path is a variant
     * spelling; on the portal to a site by its slug.
     */
    private Mono<Representation> elsewhere(Tenant tenant, String path, SiteUrls urls) {
        String folded = VisitorPath.folded(path);
        if (urls.preview()) {
            return Mono.empty();
        }
        if (folded.equals(path)) {
            return Mono.justOrEmpty(addresses.named(tenant, path)).map(Representation::movedTo);
        }
        return files.has(folded, tenant)
                ? Mono.just(Representation.movedTo(urls.href(folded)))
                : Mono.justOrEmpty(neighbour(tenant, path).or(() -> addresses.named(tenant, folded)))
                        .map(Representation::movedTo);
    }

    /** Whether a path that is no page of this site may lead to another site. */
    private static boolean atRoot(Tenant tenant) {
        return tenant.canonical().pathPrefix().isEmpty();
    }

    private Optional<String> neighbour(Tenant tenant, String path) {
        return atRoot(tenant)
                ? addresses.prefixed(
                        tenant.canonical().host(),
                        new VisitorPath(List.of(path.substring(1).split("/")), false),
                        null)
                : Optional.empty();
    }

    private Mono<Representation> notFound(Tenant tenant, PageAnswer.Missing missing, String cacheControl) {
        Mono<Representation> making =
                rendering.render(404, missing.page(), Rendering.NO_STORE).map(page -> page.valid(missing.validity()));
        // The links of a preview contain its token.
        return cacheControl.equals(Rendering.NO_STORE) ? making : cache.notFound(tenant, making);
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
                .flatMap(page -> rendering.render(500, page, Rendering.NO_STORE))
                .timeout(PATIENCE)
                .contextWrite(CurrentTenant.is(tenant.id()));
    }
}
