package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads the pages of the current tenant as visitors request them. Models are built from the loaded values after the
 * transaction, off the event loop: a long page delays neither a connection nor the requests of others.
 */
@Component
public class VisitorPages {

    private final PageAssemblies assemblies;
    private final SiteLists lists;
    private final SiteSearch search;
    private final FacetedListPages faceted;
    private final PortalDirectory portal;
    private final StatisticsPages statistics;

    VisitorPages(
            PageAssemblies assemblies,
            SiteLists lists,
            SiteSearch search,
            FacetedListPages faceted,
            PortalDirectory portal,
            StatisticsPages statistics) {
        this.assemblies = assemblies;
        this.lists = lists;
        this.search = search;
        this.faceted = faceted;
        this.portal = portal;
        this.statistics = statistics;
    }

    /**
     * Looks up a path of the site.
     *
     * @return builds the result; to be called outside the transaction and off the event loop
     */
    @Transactional(readOnly = true)
    public Mono<Supplier<PageLookupResult>> answer(VisitorPageRequest request, SiteUrls urls) {
        return assemblies
                .load(request, urls)
                .flatMap(page -> answer(request, page, urls).map(answer -> () -> valid(answer.get(), page)));
    }

    /**
     * Searches the site. To be called outside a transaction: the search of the portal has one of its own.
     *
     * @param texts the texts of the system pages
     * @return as of {@link #answer}
     */
    public Mono<Supplier<PageLookupResult>> search(VisitorPageRequest request, SiteUrls urls, SystemPageTexts texts) {
        SearchQuery query = SearchQuery.of(requireNonNull(request.query()));
        return search.find(new SiteSearch.Search(query, request.filter(), request.number()), texts)
                .flatMap(found -> assemblies
                        .load(request, urls)
                        .map(page -> () -> valid(page.assembly().search(found), page)));
    }

    static PageLookupResult valid(PageLookupResult result, PageAssemblies.Loaded page) {
        // From the instant of the assembly: a change between then and now must not be missed.
        Instant end = page.nextChange();
        return result.valid(new Validity(end, page.generation(), page.listing()));
    }

    /** Returns the assembly of a page, in the current transaction. */
    Mono<PageAssembly> assembly(VisitorPageRequest request, SiteUrls urls) {
        return assemblies.load(request, urls).map(PageAssemblies.Loaded::assembly);
    }

    /** Returns the assembly of a record that is loaded already. */
    Mono<PageAssembly> assembly(PageRecord record, VisitorPageRequest request, SiteUrls urls) {
        return assemblies.load(record, request, urls).map(PageAssemblies.Loaded::assembly);
    }

    /** Whether the page at a path shows or links to a file. */
    @Transactional(readOnly = true)
    public Mono<Boolean> shows(VisitorPageRequest request, SiteUrls urls, UUID file) {
        return assemblies
                .load(request, urls)
                .flatMap(loaded -> loaded.assembly().has(file)
                        ? Mono.just(true)
                        : listsImage(loaded.record().published(), file));
    }

    private Mono<Boolean> listsImage(PageRecord.@Nullable Published published, UUID file) {
        return published == null || published.page().kind() != PageKind.ARTICLES
                ? Mono.just(false)
                : lists.articles(null, 1)
                        .map(found -> found.articles().stream()
                                .map(SiteLists.Article::image)
                                .anyMatch(image -> image != null && image.id().equals(file)));
    }

    private Mono<Supplier<PageLookupResult>> answer(
            VisitorPageRequest request, PageAssemblies.Loaded loaded, SiteUrls urls) {
        PageRecord.Published published = loaded.record().published();
        if (loaded.record().hasSystemPage(request.path())) {
            return system(SystemPage.at(request.path()), request, loaded.assembly(), loaded.record(), urls);
        }
        if (published != null) {
            return published(published, request, loaded, urls);
        }
        MeasurementChoice choice = MeasurementChoice.at(request.path());
        if (choice != null && !request.varied()) {
            return cookies(choice, loaded.assembly(), loaded.record())
                    .map(page -> () -> new PageLookupResult.Found(page.get()));
        }
        DirectoryFilter filter =
                portal.directory(request.path(), loaded.record()).orElse(null);
        if (filter != null) {
            return Mono.just(() -> DirectoryPages.result(filter, request, loaded.assembly(), urls));
        }
        AidFilter aids = portal.aids(request.path(), loaded.record()).orElse(null);
        if (aids != null) {
            return Mono.just(() -> AidListPage.result(aids, request, loaded.assembly(), urls));
        }
        String redirect = loaded.record().redirect();
        if (redirect != null) {
            return Mono.just(() -> moved(request.path(), redirect, urls));
        }
        SystemPage scanned = SystemPage.scannedAt(request.path());
        if (scanned != null) {
            return Mono.just(() -> new PageLookupResult.Moved(urls.href(scanned.path())));
        }
        return loaded.record().withdrawn()
                ? Mono.just(() -> new PageLookupResult.Gone(loaded.assembly().gone()))
                : portal.territories(request, loaded, urls)
                        .switchIfEmpty(Mono.defer(() -> absent(request, loaded.assembly(), urls)));
    }

    private static PageLookupResult moved(String path, String target, SiteUrls urls) {
        return new PageLookupResult.Moved(target.startsWith("/") ? urls.href(target) : target, path);
    }

    /** Handles a path without page or redirect; at most one more statement checks whether it is a variant spelling. */
    private Mono<Supplier<PageLookupResult>> absent(VisitorPageRequest request, PageAssembly assembly, SiteUrls urls) {
        String folded = VisitorPath.folded(request.path());
        Mono<Supplier<PageLookupResult>> missing = Mono.just(() -> new PageLookupResult.Missing(assembly.missing()));
        return folded.equals(request.path())
                ? missing
                : assemblies
                        .at(VisitorPageRequest.of(folded).with(request.draft(), request.author()))
                        .<PageLookupResult>mapNotNull(record -> written(folded, record, urls))
                        .<Supplier<PageLookupResult>>map(result -> () -> result)
                        .switchIfEmpty(missing);
    }

    private @Nullable PageLookupResult written(String folded, PageRecord record, SiteUrls urls) {
        if (record.published() != null || record.hasSystemPage(folded)) {
            return new PageLookupResult.Moved(urls.href(folded));
        }
        DirectoryFilter filter = portal.directory(folded, record).orElse(null);
        if (filter != null) {
            return new PageLookupResult.Moved(urls.href(filter.path()));
        }
        String redirect = record.redirect();
        return redirect == null ? null : moved(folded, redirect, urls);
    }

    private Mono<Supplier<PageLookupResult>> published(
            PageRecord.Published published, VisitorPageRequest request, PageAssemblies.Loaded loaded, SiteUrls urls) {
        PageAssembly assembly = loaded.assembly();
        PageKind kind = published.page().kind();
        if (!kind.isList() && request.varied()) {
            // A page that declares no parameter has one URL: else each number would be one more entry of the cache.
            return Mono.just(() -> new PageLookupResult.Moved(urls.href(request.path())));
        }
        return switch (kind) {
            case PAGE, SECTION -> Mono.just(() -> new PageLookupResult.Found(assembly.content(published)));
            case ARTICLE -> Mono.just(() -> new PageLookupResult.Found(assembly.article(published)));
            case DOCUMENT ->
                Mono.just(() -> new PageLookupResult.Found(assembly.facts().document(published)));
            case SERVICE -> Mono.just(() -> assembly.facts().serviceResult(published));
            case CALL -> Mono.just(() -> assembly.facts().callResult(published));
            case DOCUMENTS, SERVICES, CALLS -> faceted.answer(published, request, loaded);
            case ARTICLES ->
                lists.articles(ArticleListPage.tag(request), request.number())
                        .map(found -> () -> requireNonNullElseGet(
                                assembly.articles(published, found),
                                () -> new PageLookupResult.Missing(assembly.missing())));
        };
    }

    private Mono<Supplier<PageLookupResult>> system(
            SystemPage page, VisitorPageRequest request, PageAssembly assembly, PageRecord record, SiteUrls urls) {
        if (page == SystemPage.SITE_MAP && !request.filtered()) {
            return siteMap(request.number(), record, urls).map(made -> () -> siteMap(made.get(), assembly, urls));
        }
        // With words it is searched: see search.
        return request.varied()
                ? Mono.just(() -> new PageLookupResult.Moved(urls.href(request.path())))
                : system(page, assembly, record, urls)
                        .map(made ->
                                () -> new PageLookupResult.Found(made.get(), StatisticsPages.validity(page, assembly)));
    }

    private static PageLookupResult siteMap(SiteMapPage part, PageAssembly assembly, SiteUrls urls) {
        return part.pastEnd()
                ? new PageLookupResult.Moved(urls.href(SystemPage.SITE_MAP.path()))
                : new PageLookupResult.Found(assembly.siteMap(part));
    }

    private Mono<Supplier<SiteMapPage>> siteMap(int number, PageRecord record, SiteUrls urls) {
        return (number == 1 ? Mono.just(true) : lists.count().map(count -> SiteMapPage.exists(number, count)))
                .flatMap(exists -> exists ? lists.pages() : Mono.just(List.<RelatedPage>of()))
                .flatMap(pages -> portal.withDirectory(pages, record))
                .map(pages -> () -> SiteMapPage.of(SiteMapPage.tree(pages, urls), number));
    }

    private Mono<Supplier<SitePage>> system(SystemPage page, PageAssembly assembly, PageRecord record, SiteUrls urls) {
        return switch (page) {
            case SITE_MAP -> siteMap(1, record, urls).map(part -> () -> assembly.siteMap(part.get()));
            case COOKIES -> cookies(null, assembly, record);
            case STATISTICS -> statistics.find(assembly);
            case BUDGET -> statistics.findBudget(assembly);
            default -> Mono.just(() -> assembly.system(page));
        };
    }

    private Mono<Supplier<SitePage>> cookies(
            @Nullable MeasurementChoice choice, PageAssembly assembly, PageRecord record) {
        return (SiteLists.mayEmbed(record.site().blockTypes()) ? lists.embeddedHosts() : Mono.just(Set.<String>of()))
                .map(hosts -> () -> assembly.cookies(hosts, choice));
    }

    /**
     * Returns all system pages but the search; without those that the site replaces by a page of its own.
     *
     * @return builds them, as of {@link #answer}
     */
    @Transactional(readOnly = true)
    Mono<List<Supplier<SystemPageModel>>> systemPages(SiteUrls urls) {
        return Flux.fromArray(SystemPage.values())
                .filter(page -> page != SystemPage.SEARCH)
                .concatMap(page -> made(page, urls))
                .collectList();
    }

    /** Returns a system page; empty where the site has a page of its own, or has not that of the platform. */
    private Mono<Supplier<SystemPageModel>> made(SystemPage page, SiteUrls urls) {
        return assemblies
                .load(VisitorPageRequest.of(page.path()), urls)
                .filter(loaded -> loaded.record().hasSystemPage(page.path()))
                .flatMap(loaded -> system(page, loaded.assembly(), loaded.record(), urls))
                .map(made -> () -> new SystemPageModel(page, made.get()));
    }

    /** Returns the site's error page; fails when not even that can be built. */
    @Transactional(readOnly = true)
    public Mono<SitePage> fault(SiteUrls urls) {
        return assemblies
                .load(VisitorPageRequest.of("/erreur-inattendue"), urls)
                .map(loaded -> loaded.assembly().fault());
    }

    /** Returns all published pages, articles included, for {@code sitemap.xml}. */
    @Transactional(readOnly = true)
    public Mono<List<PublishedPath>> published() {
        return lists.published();
    }

    /** Returns the most recent articles and the identity of their site, for its feed. */
    @Transactional(readOnly = true)
    public Mono<Feed> feed(SiteUrls urls) {
        return assemblies
                .at(VisitorPageRequest.of("/"))
                .zipWhen(record -> lists.recent())
                .map(both -> new Feed(
                        both.getT1().site().identity(),
                        both.getT2().articles().stream()
                                .map(a -> RelatedContent.summary(a, urls))
                                .toList()));
    }

    /** Returns the site, for the files that state its identity. */
    @Transactional(readOnly = true)
    public Mono<Site> site() {
        return assemblies.at(VisitorPageRequest.of("/")).map(PageRecord::site);
    }
}
