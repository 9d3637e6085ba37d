package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.file.GeneratedFile;
import fr.gouv.anct.minisites.delivery.file.SiteFiles;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.delivery.page.Wording;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
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
class MachineFiles {

    static final String ROBOTS = "/robots.txt";
    private static final String SECURITY = "/.well-known/security.txt";
    private static final String SITEMAP = "/sitemap.xml";
    private static final String FEED = "/flux.atom";
    static final String MANIFEST = "/manifest.webmanifest";
    private static final Set<String> OF_SITE = Set.of(SITEMAP, FEED, MANIFEST);

    private final VisitorPages pages;
    private final ThemeAssets assets;
    private final Wording wording;
    private final Clock clock;

    MachineFiles(VisitorPages pages, ThemeAssets assets, Wording wording, Clock clock) {
        this.pages = pages;
        this.assets = assets;
        this.wording = wording;
        this.clock = clock;
    }

    /** Whether the site has such a file at this path. */
    boolean has(String path, Tenant tenant) {
        return OF_SITE.contains(path)
                || (path.equals(SECURITY) && tenant.canonical().pathPrefix().isEmpty());
    }

    Mono<GeneratedFile> make(String path, SiteUrls urls) {
        return switch (path) {
            case SITEMAP -> pages.published().map(paths -> SiteFiles.sitemap(paths, urls));
            case FEED ->
                pages.feed(urls)
                        .map(feed -> SiteFiles.atom(
                                feed, wording.feed(feed.identity().title()), urls));
            case MANIFEST -> pages.site().map(site -> SiteFiles.manifest(site, urls, assets.applicationIcons()));
            case SECURITY -> pages.site().map(site -> SiteFiles.securityTxt(site, urls, clock.instant()));
            default -> throw new IllegalArgumentException(path);
        };
    }
}
