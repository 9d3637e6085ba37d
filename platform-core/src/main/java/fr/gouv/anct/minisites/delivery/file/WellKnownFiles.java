package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.DeliveryMessages;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Generates the well-known files of a site for machines; those that concern an origin are the root site's, for all
 * sites under its prefixes.
 */
@Component
public class WellKnownFiles {

    public static final String ROBOTS = "/robots.txt";
    private static final String SECURITY = "/.well-known/security.txt";
    private static final String SITEMAP = "/sitemap.xml";
    private static final String FEED = "/flux.atom";
    public static final String MANIFEST = "/manifest.webmanifest";
    private static final Set<String> OF_SITE = Set.of(SITEMAP, FEED, MANIFEST);

    private final VisitorPages pages;
    private final SiteDirectory directory;
    private final ThemeAssets assets;
    private final DeliveryMessages messages;
    private final Clock clock;

    WellKnownFiles(
            VisitorPages pages, SiteDirectory directory, ThemeAssets assets, DeliveryMessages messages, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.assets = assets;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the site has such a file at this path. */
    public boolean has(String path, Tenant tenant) {
        return OF_SITE.contains(path)
                || (path.equals(SECURITY) && tenant.canonical().pathPrefix().isEmpty());
    }

    public Mono<GeneratedFile> make(String path, Tenant tenant, SiteUrls urls) {
        return switch (path) {
            case SITEMAP ->
                pages.published().map(paths -> SiteFileGenerator.sitemap(paths, directory.isPortal(tenant.id()), urls));
            case FEED ->
                pages.feed(urls)
                        .map(feed -> SiteFileGenerator.atom(
                                feed, messages.feed(feed.identity().title()), urls));
            case MANIFEST ->
                pages.site().map(site -> SiteFileGenerator.manifest(site, urls, assets.applicationIcons()));
            case SECURITY -> pages.site().map(site -> SiteFileGenerator.securityTxt(site, urls, clock.instant()));
            default -> throw new IllegalArgumentException(path);
        };
    }
}
