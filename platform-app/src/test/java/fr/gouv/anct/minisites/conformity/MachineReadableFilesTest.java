package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ClauseViolations;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks robots.txt, sitemap, security.txt, feed, manifest, canonical addresses and sharing cards. */
@DemoTest
class MachineReadableFilesTest {

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void robotsPointToTheSitemap(DemoSite site) {
        TestResponse robots = DemoVisitor.get(site.originFile("/robots.txt"));
        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.header("content-type")).startsWith("text/plain");
        assertThat(robots.text()).contains("User-agent: *", "Sitemap: " + site.at("sitemap.xml"));
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theSitemapListsTheSite(DemoSite site) {
        Document sitemap = xml(DemoVisitor.get(site.at("sitemap.xml")));
        List<String> listed = sitemap.select("loc").eachText();
        assertThat(listed).contains(site.home().toString()).doesNotHaveDuplicates();
        assertThat(listed).noneMatch(address -> address.contains("cites-educatives") || address.contains("?"));
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void securityTxtSaysWhoToTell(DemoSite site) {
        TestResponse security = DemoVisitor.get(site.originFile("/.well-known/security.txt"));
        assertThat(security.status()).isEqualTo(200);
        assertThat(security.header("content-type").replace(" ", "")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        List<String> lines = security.text().lines().toList();
        assertThat(lines).anyMatch(line -> line.matches("Contact: (mailto:|https:).+"));
        List<String> expiries =
                lines.stream().filter(line -> line.startsWith("Expires: ")).toList();
        assertThat(expiries).hasSize(1);
        assertThat(Instant.parse(expiries.getFirst().substring(9)))
                .isBetween(Instant.now(), Instant.now().plus(365, ChronoUnit.DAYS));
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theFeedHoldsTheArticles(DemoSite site) {
        String href = Crawl.pages(site)
                .getFirst()
                .first("link[type='application/atom+xml']")
                .attr("href");
        TestResponse feed = DemoVisitor.get(site.home().resolve(href));
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("content-type")).startsWith("application/atom+xml");
        long articles = Crawl.pages(site).stream().filter(VisitedPage::article).count();
        assertThat(xml(feed).select("feed > entry > title").size())
                .isGreaterThanOrEqualTo((int) Math.min(10, articles));
        assertThat(xml(feed).select("feed > updated")).hasSize(1);
    }

    @Test
    void theLibraryIsAnnouncedToProgramsAndACollectionIsOneArchive() {
        DemoSite site = DemoSite.ACTION_COEUR_DE_VILLE;
        Document library = Jsoup.parse(DemoVisitor.get(site.at("documents")).text());
        for (String type : List.of("application/atom+xml", "application/feed+json", "application/ld+json")) {
            List<String> hrefs = library.select("head link[rel=alternate][title][type='" + type + "'][href*=documents]")
                    .eachAttr("href");
            assertThat(hrefs)
                    .as(type)
                    .hasSize(1)
                    .isEqualTo(library.select("main a[type='" + type + "']").eachAttr("href"));
            TestResponse feed = DemoVisitor.get(site.home().resolve(hrefs.getFirst()));
            assertThat(feed.status()).isEqualTo(200);
            assertThat(feed.header("content-type")).startsWith(type);
            assertThat(feed.text()).contains("Guide du diagnostic");
        }
        String filtered = library.select("main a[href*='?collection=']").attr("href");
        Document collection =
                Jsoup.parse(DemoVisitor.get(site.home().resolve(filtered)).text());
        Element download = collection.selectFirst("main a[download][href*='/collection.zip?']");
        assertThat(download.text()).matches("Télécharger la collection \\(ZIP, 3 fichiers, [0-9,]+ [kM]o\\)");
        TestResponse archive = DemoVisitor.get(site.home().resolve(download.attr("href")));
        assertThat(archive.header("content-disposition"))
                .isEqualTo("attachment; filename=\"guides-de-la-revitalisation.zip\"");
        assertThat(archive.text()).startsWith("PK");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theManifestNamesTheSite(DemoSite site) {
        VisitedPage home = Crawl.pages(site).getFirst();
        TestResponse manifest = DemoVisitor.get(
                site.home().resolve(home.first("link[rel=manifest]").attr("href")));
        assertThat(manifest.status()).isEqualTo(200);
        assertThat(manifest.header("content-type")).startsWith("application/manifest+json");
        assertThat(manifest.text()).contains("\"name\"", "\"icons\"", "\"lang\"");
    }

    @Test
    void everyPageNamesItsOnlyAddressAndHowToShareIt() {
        Violations violations = new Violations();
        Crawl.pages().stream()
                .filter(page -> page.found() && page.uri().getQuery() == null)
                .forEach(page -> violations.addAll(
                        page,
                        ClauseViolations.in(page)
                                .one("head link[rel=canonical]")
                                .expect(
                                        page.first("link[rel=canonical]")
                                                .attr("href")
                                                .equals(page.uri().toString()),
                                        "another canonical address")
                                .one("head meta[property='og:title']")
                                .one("head meta[property='og:description']")
                                .one("head meta[property='og:url']")
                                .one("head meta[property='og:type']")
                                .one("head meta[property='og:locale'][content=fr_FR]")
                                .one("head meta[name=description]")
                                .expect(
                                        !page.first("meta[name=description]")
                                                .attr("content")
                                                .isBlank(),
                                        "empty description")
                                .list()));
        violations.throwIfPresent("Canonical address, description and sharing card on every page");
    }

    private static Document xml(TestResponse response) {
        return Jsoup.parse(response.text(), "", Parser.xmlParser());
    }
}
