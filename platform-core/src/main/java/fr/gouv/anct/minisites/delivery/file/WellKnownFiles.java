package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.AidFeed;
import fr.gouv.anct.minisites.delivery.page.CallFeed;
import fr.gouv.anct.minisites.delivery.page.CallFeeds;
import fr.gouv.anct.minisites.delivery.page.DeliveryMessages;
import fr.gouv.anct.minisites.delivery.page.LibraryFeed;
import fr.gouv.anct.minisites.delivery.page.LibraryFeeds;
import fr.gouv.anct.minisites.delivery.page.PortalPage;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.TerritoryPages;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.portal.aid.AidList;
import fr.gouv.anct.minisites.portal.aid.Aids;
import fr.gouv.anct.minisites.portal.aid.SharedCalls;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Generates the well-known files of a site for machines; those that concern an origin are the root site's, for all
 * sites under its prefixes.
 */
@Component
public class WellKnownFiles {

    private static final String ROBOTS = "/robots.txt";
    private static final String SECURITY = "/.well-known/security.txt";
    private static final String SITEMAP = "/sitemap.xml";
    private static final String FEED = "/flux.atom";
    public static final String MANIFEST = "/manifest.webmanifest";
    private static final Set<String> OF_SITE = Set.of(SITEMAP, FEED, MANIFEST);
    private static final Set<String> OF_LISTS =
            Set.of(LibraryFeed.ATOM, LibraryFeed.JSON, LibraryFeed.CATALOGUE, CallFeed.ATOM, CallFeed.CALENDAR);
    private static final Set<String> OF_AIDS = Set.of(AidFeed.ATOM, AidFeed.CALENDAR);
    private static final Set<String> OF_ORIGIN = Set.of(ROBOTS, SECURITY);

    /** Maximum numbers of documents, the newest ones. */
    private static final int DOCUMENTS_IN_FEED = 50;

    private static final int DOCUMENTS_IN_CATALOGUE = 1_000;
    private static final int CALLS_IN_FEED = 50;
    private static final int CALLS_IN_CALENDAR = 1_000;

    private final VisitorPages pages;
    private final LibraryFeeds libraries;
    private final CallFeeds calls;
    private final Aids aids;
    private final SharedCalls sharedCalls;
    private final SiteDirectory directory;
    private final TerritoryPages territories;
    private final PortalGuides guides;
    private final ThemeAssets assets;
    private final DeliveryMessages messages;
    private final TenantDirectory tenants;
    private final MinisitesProperties properties;
    private final Clock clock;

    WellKnownFiles(
            VisitorPages pages,
            LibraryFeeds libraries,
            CallFeeds calls,
            Aids aids,
            SharedCalls sharedCalls,
            SiteDirectory directory,
            TerritoryPages territories,
            PortalGuides guides,
            ThemeAssets assets,
            DeliveryMessages messages,
            TenantDirectory tenants,
            MinisitesProperties properties,
            Clock clock) {
        this.pages = pages;
        this.libraries = libraries;
        this.calls = calls;
        this.aids = aids;
        this.sharedCalls = sharedCalls;
        this.directory = directory;
        this.territories = territories;
        this.guides = guides;
        this.assets = assets;
        this.messages = messages;
        this.tenants = tenants;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether the site may have such a file at this path. */
    public boolean has(String path, Tenant tenant) {
        return isOfList(path)
                || OF_SITE.contains(path)
                || (OF_AIDS.contains(path) && directory.isPortal(tenant.id()))
                || (OF_ORIGIN.contains(path) && tenant.canonical().pathPrefix().isEmpty());
    }

    /** Whether the file at this path lists documents or calls: visitors alone get it, and a site without the list has none. */
    public static boolean isOfList(String path) {
        return OF_LISTS.contains(path);
    }

    /**
     * Returns the validity of the file at this path, limited by the sites that it names.
     *
     * @param addresses generation of the addresses of sites
     */
    public Validity limit(String path, Validity validity, long addresses) {
        if (OF_AIDS.contains(path)) {
            // With the calls that sites share.
            return validity.inListing(directory.generation());
        }
        return path.equals(ROBOTS) ? validity.inGeneration(addresses) : validity;
    }

    /** Generates the file at a path; empty when the site has none. */
    public Mono<GeneratedFile> make(String path, Tenant tenant, SiteUrls urls) {
        return switch (path) {
            case SITEMAP ->
                pages.published()
                        .zipWhen(_ -> directory.isPortal(tenant.id()) ? portalPaths() : Mono.just(List.<String>of()))
                        .map(paths -> SiteFileGenerator.sitemap(paths.getT1(), paths.getT2(), urls));
            case FEED ->
                pages.feed(urls)
                        .map(feed -> SiteFileGenerator.atom(
                                feed, messages.feed(feed.identity().title()), urls));
            case LibraryFeed.ATOM -> library(LibraryFileGenerator::atom, DOCUMENTS_IN_FEED, urls);
            case LibraryFeed.JSON -> library(LibraryFileGenerator::json, DOCUMENTS_IN_FEED, urls);
            case LibraryFeed.CATALOGUE -> library(CatalogueGenerator::catalogue, DOCUMENTS_IN_CATALOGUE, urls);
            case CallFeed.ATOM -> calls(CallFileGenerator::atom, CALLS_IN_FEED, urls);
            case CallFeed.CALENDAR -> calls(CallFileGenerator::calendar, CALLS_IN_CALENDAR, urls);
            case AidFeed.ATOM ->
                aids().map(list -> AidFileGenerator.atom(list, messages.aids(), clock.instant(), urls));
            case AidFeed.CALENDAR ->
                aids().map(list -> AidFileGenerator.calendar(list, messages.aids(), clock.instant()));
            case MANIFEST ->
                pages.site().map(site -> SiteFileGenerator.manifest(site, urls, assets.applicationIcons()));
            case SECURITY -> pages.site().map(site -> SiteFileGenerator.securityTxt(site, urls, clock.instant()));
            // Scans the whole directory, and there may be thousands of sites on a host.
            case ROBOTS ->
                RenderingThreads.SITES.run(() -> robots(tenant.canonical().host()));
            default -> throw new IllegalArgumentException(path);
        };
    }

    /** Returns the aids, with the calls that sites share; empty without any: then the portal has no such file. */
    private Mono<AidList> aids() {
        return aids.read().zipWith(sharedCalls.current(), AidList::with).filter(list -> !list.isMissing());
    }

    /** Returns the paths of the pages that the portal alone has. */
    private Mono<List<String>> portalPaths() {
        return territories
                .paths()
                .zipWhen(_ -> absent())
                .map(found -> Stream.concat(
                                Arrays.stream(PortalPage.values())
                                        .filter(page -> !found.getT2().contains(page))
                                        .map(PortalPage::path),
                                found.getT1().stream())
                        .toList());
    }

    /** Returns the pages that the portal does not have yet: without a published guide, and without aids. */
    private Mono<Set<PortalPage>> absent() {
        return guides.published().hasElement().zipWith(aids().hasElement(), (guide, list) -> {
            Set<PortalPage> absent = EnumSet.noneOf(PortalPage.class);
            if (!guide) {
                absent.add(PortalPage.GUIDE);
            }
            if (!list) {
                absent.add(PortalPage.AIDS);
            }
            return absent;
        });
    }

    /** Generates a file from the documents of a site and its title. */
    private interface LibraryFile {
        GeneratedFile of(LibraryFeed feed, String title, SiteUrls urls);
    }

    /** A thousand documents take longer than an event loop may be held. */
    private Mono<GeneratedFile> library(LibraryFile file, int most, SiteUrls urls) {
        return libraries
                .find(urls, most)
                .flatMap(feed -> RenderingThreads.SITES.run(() -> {
                    String title =
                            messages.listOf(feed.title(), feed.site().identity().title());
                    return file.of(feed, title, urls);
                }));
    }

    /** Generates a file from the calls of a site and the title of their list. */
    private interface CallFile {
        GeneratedFile of(CallFeed feed, String title, SiteUrls urls);
    }

    private Mono<GeneratedFile> calls(CallFile file, int most, SiteUrls urls) {
        return calls.find(most)
                .flatMap(feed -> RenderingThreads.SITES.run(() -> file.of(
                        feed,
                        messages.listOf(feed.title(), feed.site().identity().title()),
                        urls)));
    }

    private GeneratedFile robots(Host host) {
        List<Address> sites =
                tenants.snapshot().liveOn(host).stream().map(Tenant::canonical).toList();
        return SiteFileGenerator.robots(
                sites.stream()
                        .map(site -> properties.url(site) + SITEMAP.substring(1))
                        .toList(),
                sites.stream().map(Address::pathPrefix).toList());
    }
}
