package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.delivery.page.Feed;
import fr.gouv.anct.minisites.delivery.page.PublishedPath;
import fr.gouv.anct.minisites.delivery.page.ServiceTools;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.rendering.ArticleSummary;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the sitemap, Atom feed, web manifest, robots and security files of a site from loaded values. */
public final class SiteFileGenerator {

    private SiteFileGenerator() {}

    /**
     * Generates {@code robots.txt} (RFC 9309), which allows everything but the search and the clicks to tools.
     *
     * @param sitemaps of the origin's own site and of the sites under its prefixes, absolute
     * @param bases prefixes of these sites, empty for the one at the root
     */
    public static GeneratedFile robots(List<String> sitemaps, List<String> bases) {
        String disallow = bases.stream()
                .flatMap(base -> Stream.of(SystemPage.SEARCH.path(), ServiceTools.BELOW)
                        .map(path -> "Disallow: " + base + path + "\n"))
                .collect(Collectors.joining());
        String maps = sitemaps.stream().map(map -> "Sitemap: " + map + "\n").collect(Collectors.joining());
        return GeneratedFile.text("text/plain", "User-agent: *\n" + disallow + "\n" + maps);
    }

    /**
     * Generates the site map (sitemaps.org 0.9): every public page of a site, once, with the date of its last
     * publication.
     *
     * @param generated paths of further pages, which the portal has
     */
    public static GeneratedFile sitemap(List<PublishedPath> pages, List<String> generated, SiteUrls urls) {
        Set<String> paths = pages.stream().map(PublishedPath::path).collect(Collectors.toSet());
        return XmlWriter.document("application/xml", "urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", xml -> {
            for (PublishedPath page : pages) {
                xml.element("url", url -> {
                    url.element("loc", urls.absolute(page.path()));
                    url.element("lastmod", moment(page.changed().truncatedTo(ChronoUnit.SECONDS)));
                });
            }
            List<String> made = new ArrayList<>();
            Arrays.stream(SystemPage.values())
                    .filter(page -> page != SystemPage.SEARCH && !page.optional())
                    .forEach(page -> made.add(page.path()));
            made.addAll(generated);
            made.removeAll(paths);
            for (String path : made) {
                xml.element("url", url -> url.element("loc", urls.absolute(path)));
            }
        });
    }

    /** Generates the feed of a site's recent articles. */
    public static GeneratedFile atom(Feed feed, String title, SiteUrls urls) {
        return new AtomFeed(
                        urls.absolute("/flux.atom"),
                        urls.absolute("/"),
                        title,
                        feed.identity().description(),
                        feed.identity().title(),
                        feed.articles().stream()
                                .findFirst()
                                .map(newest -> noon(newest.date()))
                                .orElse(Instant.EPOCH),
                        feed.articles().stream()
                                .map(article -> entry(article, urls))
                                .toList())
                .file();
    }

    private static AtomFeed.Entry entry(ArticleSummary article, SiteUrls urls) {
        String url = urls.origin() + article.href();
        return new AtomFeed.Entry(
                url,
                article.title(),
                null,
                noon(article.date()),
                List.of(),
                url,
                null,
                null,
                article.lead(),
                article.tags());
    }

    /** Returns the instant that stands for a date: noon in Paris. */
    static Instant noon(LocalDate date) {
        return date.atTime(LocalTime.NOON).atZone(ParisCalendar.ZONE).toInstant();
    }

    static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * Generates the contact for vulnerability reports (RFC 9116); it expires eleven months ahead, so always under a
     * year.
     */
    public static GeneratedFile securityTxt(Site site, SiteUrls urls, Instant now) {
        Instant expires = now.truncatedTo(ChronoUnit.DAYS).plus(330, ChronoUnit.DAYS);
        return GeneratedFile.text(
                "text/plain",
                "Contact: " + site.contacts().security() + "\nExpires: " + moment(expires)
                        + "\nPreferred-Languages: fr, en\nCanonical: " + urls.origin() + "/.well-known/security.txt\n");
    }

    /**
     * Generates the web application manifest (W3C).
     *
     * @param icons URL of each icon, by its size, for example {@code 192x192}
     */
    public static GeneratedFile manifest(Site site, SiteUrls urls, Map<String, String> icons) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", site.identity().title());
        manifest.put("short_name", site.identity().title());
        manifest.put("lang", "fr");
        manifest.put("start_url", urls.href("/"));
        manifest.put("scope", urls.href("/"));
        manifest.put("display", "browser");
        manifest.put("theme_color", "#000091");
        manifest.put("background_color", "#ffffff");
        manifest.put(
                "icons",
                icons.entrySet().stream()
                        .map(icon -> Map.of("src", icon.getValue(), "sizes", icon.getKey(), "type", "image/png"))
                        .toList());
        return GeneratedFile.text("application/manifest+json", Jsonb.write(manifest));
    }
}
