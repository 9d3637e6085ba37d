package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Decides which pages list the sites of the platform, and has the search for a territory, pages of the portal only; and which
 * pages show aids.
 */
@Component
class PortalDirectory {

    private static final UUID NO_PAGE = new UUID(0, 0);
    private static final Duration SHOWN = Duration.ofMillis(500);

    private final SiteDirectory directory;
    private final AidLists aids;
    private final Territories territories;
    private final PortalGuides guides;
    private final PortalSearch search;
    private final DeliveryMessages messages;

    PortalDirectory(
            SiteDirectory directory,
            AidLists aids,
            Territories territories,
            PortalGuides guides,
            PortalSearch search,
            DeliveryMessages messages) {
        this.directory = directory;
        this.aids = aids;
        this.territories = territories;
        this.guides = guides;
        this.search = search;
        this.messages = messages;
    }

    /**
     * Returns the filter of the directory at a path, as {@link DirectoryFilter#at}; empty for any other path, on other
     * sites than the portal, and where the portal has published a page of its own.
     */
    Optional<DirectoryFilter> directory(String path, PageRecord record) {
        return record.published() == null
                ? DirectoryFilter.at(path, directory.terms()).filter(_ -> isPortal(record))
                : Optional.empty();
    }

    /**
     * Returns the filter of the list of aids at a path; empty for any other path, on other sites than the portal, and
     * where the portal has published a page of its own.
     */
    Optional<AidFilter> aids(String path, PageRecord record) {
        return record.published() == null ? AidFilter.at(path).filter(_ -> isPortal(record)) : Optional.empty();
    }

    /** Returns the aids that a page may show, in the current transaction; {@link PageAids#NONE} where it shows none. */
    Mono<PageAids> aids(String path, PageRecord record, Instant now) {
        return aids.load(record, aids(path, record).isPresent(), isPortal(record), now);
    }

    /** Whether the page shows calls for projects of sites: by a block, or as the list of aids. */
    boolean showsCalls(String path, PageRecord record) {
        return AidLists.isShownBy(record) || aids(path, record).isPresent();
    }

    /** Whether the page lists sites: by a block, or as the directory itself. */
    boolean lists(String path, PageRecord record) {
        PageRecord.Published published = record.published();
        return published == null
                ? directory(path, record).isPresent()
                : published.revision().body().stream().anyMatch(PlatformSites.class::isInstance) && isPortal(record);
    }

    /**
     * Returns the form that searches for a territory, in the current transaction; empty for any other path than its own,
     * and on other sites than the portal.
     */
    Mono<Supplier<PageLookupResult>> territories(
            VisitorPageRequest request, PageAssemblies.Loaded page, SiteUrls urls) {
        if (!request.path().equals(TerritoryPages.ROOT) || !isPortal(page.record())) {
            return Mono.empty();
        }
        return request.varied()
                ? Mono.just(() -> new PageLookupResult.Moved(urls.href(TerritoryPages.ROOT)))
                : territories
                        .largest()
                        .map(largest -> () -> new PageLookupResult.Found(page.assembly()
                                .with((_, shells) -> new TerritorySearch(urls, messages)
                                        .form(largest)
                                        .apply(shells))));
    }

    /** Whether a path is one of the guide, without a page of the portal's own. */
    boolean hasGuide(String path, PageRecord record) {
        return GuidePages.has(path) && record.published() == null && isPortal(record);
    }

    boolean isPortal(PageRecord record) {
        return directory.isPortal(record.site().tenantId());
    }

    /** Returns name and root of a live site; empty for others. */
    Optional<PageSearch.Origin> origin(UUID site) {
        return search.origin(site);
    }

    /**
     * Returns how long a list that shows content of other sites at a moment may be shown: what they publish or withdraw is in
     * it within a second, and however many visitors there are it is made twice a second.
     */
    static Validity shown(Instant now) {
        return Validity.until(now.plus(SHOWN));
    }

    /** Returns the generation of the list, see {@link SiteDirectory#generation}. */
    long generation() {
        return directory.generation();
    }

    /** Returns the sites that the portal lists. */
    Mono<List<DirectorySite>> sites() {
        return directory.sites();
    }

    /** Returns the terms by which the portal filters sites. */
    Terms terms() {
        return directory.terms();
    }

    /** Returns the pages of the site map with those that the portal alone has after them, unless it has its own there. */
    Mono<List<RelatedPage>> withDirectory(List<RelatedPage> pages, PageRecord record) {
        return isPortal(record)
                ? aids.exists().zipWith(guides.isPublished()).map(has -> withDirectory(pages, has.getT1(), has.getT2()))
                : Mono.just(pages);
    }

    private List<RelatedPage> withDirectory(List<RelatedPage> pages, boolean withAids, boolean withGuide) {
        List<RelatedPage> all = new ArrayList<>(pages);
        add(all, DirectoryFilter.ROOT, messages.directory());
        if (withGuide) {
            add(all, GuidePages.ROOT, messages.guide());
        }
        if (withAids) {
            add(all, AidFilter.ROOT, messages.aids());
        }
        add(all, SharedContentPages.ROOT, messages.sharedContent());
        add(all, TerritoryPages.ROOT, messages.territories());
        return all;
    }

    private static void add(List<RelatedPage> pages, String path, String title) {
        if (pages.stream().noneMatch(page -> page.path().equals(path))) {
            pages.add(new RelatedPage(NO_PAGE, path, PageKind.PAGE.code(), pages.size(), title));
        }
    }
}
