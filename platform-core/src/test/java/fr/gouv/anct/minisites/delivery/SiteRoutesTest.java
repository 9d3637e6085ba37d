package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.navigation.MegaMenu;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks the response at each address of a site. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteRoutesTest {

    private static final int ARTICLES = 305;

    @Autowired
    private TestSites sites;

    @Autowired
    private FakeRenderer renderer;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private PageCache cache;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;

    @BeforeAll
    void aSiteOfManyArticles() {
        visitor = new VisitorClient(port);
        site = sites.live();
        sites.articles(site, "/actualites", "Actualités");
        LocalDate start = LocalDate.of(2025, 1, 1);
        for (int i = 1; i <= ARTICLES; i++) {
            String[] tags = i % 30 == 0 ? new String[] {"numérique & lien", "commun"} : new String[] {"commun"};
            sites.article(site, "/actualites/article-" + i, "Nouvelle " + i, start.plusDays(i), tags);
        }
        sites.page(site, "/page", "Une page", TestSites.text("Le mot ornithorynque <strong>rare</strong>"));
        sites.settle(site);
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpResponse<String> answer = visitor.get(site.host(), path, headers);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, Parser.xmlParser());
    }

    @Test
    void theListPagesThroughEveryArticleTheNewestFirst() {
        int pages = Math.ceilDiv(ARTICLES, 9);
        Set<String> seen = new HashSet<>();
        for (int n = 1; n <= pages; n++) {
            String body = get(n == 1 ? "/actualites" : "/actualites?page=" + n).body();
            List<String> found = Pattern.compile("ArticleSummary\\[title=([^,]+),")
                    .matcher(body)
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            assertThat(found).hasSize(n == pages ? ARTICLES - 9 * (pages - 1) : 9);
            if (n == 1) {
                assertThat(found).startsWith("Nouvelle 305", "Nouvelle 304");
            }
            seen.addAll(found);
        }
        assertThat(seen).hasSize(ARTICLES);
        assertThat(get("/actualites?page=" + (pages + 1)).statusCode()).isEqualTo(404);
        assertThat(get("/actualites?page=2").body())
                .contains("canonical=https://" + site.host() + "/actualites?page=2");
        for (String odd : List.of("0", "-1", "x", "1e3", "999999")) {
            assertThat(get("/actualites?page=" + odd).body()).contains("Nouvelle 305");
        }
    }

    @Test
    void aTagNarrowsTheListAndAnUnknownOneIsMissing() {
        String tagged = get("/actualites?etiquette=num%C3%A9rique+%26+lien").body();
        assertThat(tagged).contains("Nouvelle 300,").doesNotContain("Nouvelle 299,");
        assertThat(tagged)
                .contains("/actualites?etiquette=num%C3%A9rique+%26+lien")
                .contains("indexable=false");
        assertThat(get("/actualites?etiquette=num%C3%A9rique+%26+lien&page=2").body())
                .contains("Nouvelle 30,");
        HttpResponse<String> unknown = get("/actualites?etiquette=inconnue");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/", "/actualites/article-1", "/accessibilite", "/plan-du-site"})
    void aPageWithoutAListHasOneAddress(String path) {
        HttpResponse<String> answer = get(path + "?page=3");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(path);
        assertThat(get(path + "?etiquette=x").statusCode()).isEqualTo(301);
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatMovedIsStillFound() {
        UUID page = sites.page(site, "/ancienne", "Page déplacée");
        sites.publish(site, new Page(page, null, PageKind.PAGE, "/nouvelle", 0, null), "Page déplacée", List.of());
        sites.redirect(site, "/ancienne", page);
        sites.settle(site);
        HttpResponse<String> answer = get("/ancienne");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("/nouvelle");
        assertThat(get("/nouvelle").body()).contains("Page déplacée");
        sites.withdraw(site, page);
        sites.settle(site);
        assertThat(get("/nouvelle").statusCode()).isEqualTo(404);
        assertThat(get("/ancienne").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsToldInTheDressOfTheSite() {
        HttpResponse<String> answer = get("/absente");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NotFound[").contains(site.title());
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void aPageThatCannotBeMadeIsAFault() {
        sites.page(site, "/cassee", FakeRenderer.BROKEN);
        sites.settle(site);
        HttpResponse<String> answer = get("/cassee");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("ServerError[")
                .contains(site.title())
                .doesNotContain("cannot be made");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        int before = renderer.renders(FakeRenderer.BROKEN + " - " + site.title());
        // The cache drops a failure just after the response.
        Eventually.until(Duration.ofSeconds(5), "the page is made again", () -> {
            get("/cassee");
            return renderer.renders(FakeRenderer.BROKEN + " - " + site.title()) > before;
        });
    }

    /** The author made the page too large: it is no fault of the platform, and each visit would log it again. */
    @Test
    void aPageThatIsTooLargeIsAFaultOfOneLine() {
        sites.page(site, "/enorme", FakeRenderer.OVERSIZED);
        sites.settle(site);
        Logger log = (Logger) LoggerFactory.getLogger(SiteHandler.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.addAppender(told);
        try {
            HttpResponse<String> answer = get("/enorme");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("ServerError[");
        } finally {
            log.detachAppender(told);
        }
        assertThat(told.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getThrowableProxy)
                .containsExactly(tuple(Level.WARN, null));
    }

    @Test
    void searchFindsWhatIsPublishedHereAndIsNotStored() {
        HttpResponse<String> answer = get("/recherche?q=Ornithorynques");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("total=1").contains("href=/page");
        assertThat(answer.body()).contains("indexable=false");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(get("/recherche").body()).contains("total=0");
        assertThat(get("/recherche?q=%27%22%28%3A%2A%26%7C%21%00x").statusCode())
                .isLessThan(500);
        assertThat(get("/recherche?q=nouvelle&page=2").body()).contains("current=2");
        TestSite other = sites.live();
        assertThat(visitor.get(other.host(), "/recherche?q=ornithorynque").body())
                .contains("total=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accessibilite",
                "/mentions-legales",
                "/cgu",
                "/donnees-personnelles",
                "/gestion-des-cookies",
                "/statistiques",
                "/plan-du-site"
            })
    void theMandatoryPagesAlwaysExist(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(site.title()).contains("indexable=true");
    }

    @Test
    void robotsNamesTheSiteMap() {
        assertThat(get("/robots.txt").body())
                .contains("Sitemap: https://" + site.host() + "/sitemap.xml")
                .contains("Disallow: /recherche\n", "Disallow: /acces.outil/\n")
                .doesNotContain("Disallow: /\n");
    }

    @Test
    void robotsIsCachedUntilASiteOfItsHostComesOrGoes() {
        TestSite root = sites.live();
        assertThat(visitor.get(root.host(), "/robots.txt?a=1").body()).contains("Disallow: /recherche\n");
        Tenant known = directory.snapshot().byId(root.id()).orElseThrow();
        assertThat(cache.stored(PageKey.of(known, "/robots.txt"))).isNotNull();

        String line = "Sitemap: https://" + root.host() + "/apres-robots/sitemap.xml\n";
        Address under = new Address(new Host(root.host()), "/apres-robots");
        TestSite later = sites.site("apres-robots", TenantState.LIVE, under, List.of());
        assertThat(visitor.get(root.host(), "/robots.txt").body()).contains(line);
        assertThat(visitor.get(root.host(), "/apres-robots/robots.txt").statusCode())
                .isEqualTo(404);
        sites.state(later, TenantState.SUSPENDED);
        assertThat(visitor.get(root.host(), "/robots.txt").body()).doesNotContain(line);
    }

    @Test
    void theSiteMapNamesEveryPage() {
        HttpResponse<String> answer = get("/sitemap.xml");
        assertThat(header(answer, "Content-Type")).startsWith("application/xml");
        List<String> locations = xml(answer.body()).select("urlset > url > loc").eachText();
        assertThat(locations).doesNotHaveDuplicates().hasSizeGreaterThan(ARTICLES + 5);
        assertThat(locations).allMatch(url -> url.startsWith("https://" + site.host() + "/"));
        assertThat(locations).contains("https://" + site.host() + "/", "https://" + site.host() + "/accessibilite");
        assertThat(locations).noneMatch(url -> url.contains("recherche"));
        assertThat(xml(answer.body()).select("url > lastmod").eachText())
                .hasSize(locations.size() - 7)
                .allMatch(date -> Instant.parse(date).isBefore(Instant.now()));
    }

    /** A page stays small enough to be displayed as the site grows. */
    @Test
    void theMenuOfALargeSectionLeadsToTheSiteMapWhichHasPages() {
        TestSite large = sites.live();
        sites.page(large, "/rubrique", "Une rubrique");
        sites.page(large, "/rubrique/page-1/dessous", "Plus bas");
        SuperuserDatabase.change("""
            insert into page (tenant_id, id, kind, path, position)
            select ?, gen_random_uuid(), 'page', '/rubrique/page-' || n, n from generate_series(1, 1100) n\
            """, large.id());
        SuperuserDatabase.change("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            select tenant_id, gen_random_uuid(), id, 1, 'Sous-page ' || position || '.', '', '[]', 'test'
              from page where tenant_id = ? and head_revision is null\
            """, large.id());
        SuperuserDatabase.change("""
            update page p set (head_revision, published_revision, published_at) = (r.id, r.id, now())
              from revision r where r.tenant_id = p.tenant_id and r.page_id = p.id and p.tenant_id = ?\
            """, large.id());
        // The site is not indexed: this test does not search eleven hundred pages.
        Eventually.until(
                Duration.ofSeconds(30),
                "they are there",
                () -> visitor.get(large.host(), "/rubrique").body().contains("Sous-page 200."));

        String section = visitor.get(large.host(), "/rubrique").body();
        assertThat(section).contains("Sous-page 200.", "label=Toutes les pages du site, href=/plan-du-site");
        assertThat(section).doesNotContain("Sous-page 202.", "Plus bas");
        assertThat(shownAs(large, 900))
                .as("the page that is shown has its place")
                .isEqualTo(shownAs(large, 100));
        assertThat(visitor.get(large.host(), "/").body()).doesNotContain("Toutes les pages du site");

        String first = visitor.get(large.host(), "/plan-du-site").body();
        assertThat(first).contains("Sous-page 900.", "/plan-du-site?page=2").doesNotContain("Sous-page 1100.");
        assertThat(visitor.get(large.host(), "/plan-du-site?page=2").body())
                .contains("Une rubrique", "Sous-page 1100.")
                .doesNotContain("Sous-page 900.");
        assertThat(visitor.get(large.host(), "/plan-du-site?page=3").statusCode())
                .as("past its end")
                .isEqualTo(301);
        assertThat(visitor.get(large.host(), "/plan-du-site?etiquette=commun").statusCode())
                .isEqualTo(301);
    }

    /** Returns how often a page names itself, plus one. */
    private int shownAs(TestSite site, int number) {
        return visitor.get(site.host(), "/rubrique/page-" + number)
                .body()
                .split("Sous-page " + number + "\\.", -1)
                .length;
    }

    @Test
    void theChosenTagIsShownAmongAThousand() {
        TestSite own = sites.live();
        sites.articles(own, "/actualites", "Actualités");
        String[] tags =
                IntStream.range(1_000, 2_000).mapToObj(n -> "étiquette " + n).toArray(String[]::new);
        sites.article(own, "/actualites/une", "Une", LocalDate.of(2026, 5, 1), tags);
        sites.settle(own);
        String all = visitor.get(own.host(), "/actualites").body();
        assertThat(all).contains("label=étiquette 1199,").doesNotContain("label=étiquette 1200,");
        assertThat(visitor.get(own.host(), "/actualites?etiquette=%C3%A9tiquette+1999")
                        .body())
                .contains("label=étiquette 1198,", "label=étiquette 1999, href=/actualites,")
                .doesNotContain("label=étiquette 1199,");
    }

    @Test
    void anEmptyMegaMenuIsNotShown() {
        TestSite own = sites.live();
        Link there = new Link.External("https://exemple.fr/");
        Link gone = new Link.ToPage(UUID.randomUUID(), null);
        sites.save(TestSites.site(
                own,
                new Menus(
                        List.of(
                                mega("Vide", null, new MenuLink("Perdu", gone)),
                                mega("Réduit", there, new MenuLink("Perdu", gone)),
                                mega("Plein", null, new MenuLink("Là", there))),
                        List.of(),
                        List.of(),
                        List.of()),
                Appearance.DEFAULT));
        sites.settle(own);
        assertThat(visitor.get(own.host(), "/").body())
                .doesNotContain("Vide", "Perdu", "Mega[label=Réduit")
                .contains("Direct[label=Réduit", "Mega[label=Plein");
    }

    private static MegaMenu mega(String label, @Nullable Link link, MenuLink... links) {
        return new MegaMenu(label, null, link, List.of(new MegaMenu.Category("Rubrique", null, List.of(links))));
    }

    @Test
    void thePlanNamesTheArticlesToo() {
        assertThat(get("/plan-du-site").body()).contains("Nouvelle 305", "Nouvelle 1,");
    }

    @Test
    void aSiteThatHasTermsOfItsOwnKeepsThem() {
        TestSite own = sites.live();
        sites.page(own, "/cgu", "Nos propres conditions");
        sites.settle(own);
        assertThat(visitor.get(own.host(), "/cgu").body()).contains("Nos propres conditions");
        assertThat(xml(visitor.get(own.host(), "/sitemap.xml").body())
                        .select("url > loc")
                        .eachText())
                .doesNotHaveDuplicates()
                .contains("https://" + own.host() + "/cgu");
    }

    @ParameterizedTest
    @CsvSource({"Accentué, UTF-8, text/csv", "Accentué, windows-1252, text/plain", "Sans accent, US-ASCII, text/plain"})
    void textFilesSayTheirCharset(String text, String charset, String type) {
        for (int times : new int[] {1, 60_000}) {
            UUID file = sites.file(
                    site, "texte-" + times + ".txt", type, text.repeat(times).getBytes(Charset.forName(charset)));
            sites.settle(site);
            assertThat(header(get("/media/" + file + "/texte-" + times + ".txt"), "Content-Type"))
                    .isEqualTo(type + ";charset=" + (charset.equals("US-ASCII") ? "UTF-8" : charset));
        }
    }

    @Test
    void theFeedBearsTheNewestArticles() {
        HttpResponse<String> answer = get("/flux.atom");
        assertThat(header(answer, "Content-Type")).startsWith("application/atom+xml");
        Document feed = xml(answer.body());
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > author > name"))
                .hasSize(4);
        assertThat(feed.select("entry > title").eachText())
                .startsWith("Nouvelle 305")
                .hasSize(20);
        assertThat(feed.select("entry > id").eachText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("https://" + site.host() + "/actualites/"));
        assertThat(Instant.parse(feed.select("feed > updated").text())).isAfter(Instant.EPOCH);
        TestSite empty = sites.live();
        assertThat(visitor.get(empty.host(), "/flux.atom").statusCode()).isEqualTo(200);
    }

    @Test
    void securityIsToldWhomToWarn() {
        List<String> lines = get("/.well-known/security.txt").body().lines().toList();
        assertThat(lines).contains("Contact: mailto:securite@b.fr");
        assertThat(lines).contains("Canonical: https://" + site.host() + "/.well-known/security.txt");
        List<String> expires =
                lines.stream().filter(line -> line.startsWith("Expires: ")).toList();
        assertThat(expires).hasSize(1);
        assertThat(Instant.parse(expires.getFirst().substring(9)))
                .isBetween(
                        Instant.now().plus(30, ChronoUnit.DAYS), Instant.now().plus(365, ChronoUnit.DAYS));
    }

    @Test
    void theManifestIsTheSites() {
        HttpResponse<String> answer = get("/manifest.webmanifest");
        assertThat(header(answer, "Content-Type")).startsWith("application/manifest+json");
        JsonNode manifest = Jsonb.MAPPER.readTree(answer.body());
        assertThat(manifest.path("name").asString()).isEqualTo(site.title());
        assertThat(manifest.path("start_url").asString()).isEqualTo("/");
        assertThat(manifest.path("icons").get(0).path("src").asString()).isEqualTo("/assets/icon-192.png");
    }

    @Test
    void filesAreServedUnderTheirSiteOnly() {
        UUID file = sites.file(site, "document.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
        sites.settle(site);
        String path = "/media/" + file + "/document.pdf";
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.get(sites.live().host(), path).statusCode()).isEqualTo(404);
        assertThat(get("/media/" + UUID.randomUUID() + "/document.pdf").statusCode())
                .isEqualTo(404);
        assertThat(get("/media/not-an-id/document.pdf").statusCode()).isEqualTo(404);
        assertThat(get("/media/" + file + "/other-name.pdf").statusCode())
                .as("a file has one name, else each would be one more copy in the cache")
                .isEqualTo(404);
    }

    @Test
    void theThemeIsServedForEver() {
        HttpResponse<String> answer = get("/assets/site.123.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("immutable");
        assertThat(get("/assets/other.css").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        for (String encoding : List.of("identity", "gzip", "br")) {
            HttpResponse<String> first = get("/page", "Accept-Encoding", encoding);
            String etag = header(first, "ETag");
            assertThat(etag).matches("\"[0-9a-f]{24}(-(gzip|br)(-best)?)?\"");
            HttpResponse<String> again = get("/page", "Accept-Encoding", encoding, "If-None-Match", etag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(etag);
            assertThat(header(again, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(get("/page", "Accept-Encoding", encoding, "If-None-Match", "W/" + etag + ", \"x\"")
                            .statusCode())
                    .isEqualTo(304);
            assertThat(get("/page", "Accept-Encoding", encoding, "If-None-Match", "\"x\"")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(header(get("/page", "Accept-Encoding", "br;q=0, gzip;q=0.5"), "Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(header(get("/page", "Accept-Encoding", "deflate"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aChangeIsSeenAtOnce() {
        UUID page = sites.page(site, "/change", "Avant le changement");
        sites.settle(site);
        String etag = header(get("/change"), "ETag");
        sites.publish(site, new Page(page, null, PageKind.PAGE, "/change", 0, null), "Après le changement", List.of());
        sites.settle(site);
        HttpResponse<String> answer = get("/change", "If-None-Match", etag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Après le changement").doesNotContain("Avant le changement");
    }

    @Test
    void linksStayUnderThePrefix() {
        TestSite prefixed = sites.site(
                "sous-prefixe", TenantState.LIVE, new Address(new Host(site.host()), "/sous-prefixe"), List.of());
        sites.page(prefixed, "/page", "Page du préfixe");
        sites.settle(prefixed);
        Matcher href = Pattern.compile("[hH]ref=(/[^,\\]]*)")
                .matcher(get("/sous-prefixe/page").body());
        int links = 0;
        while (href.find()) {
            assertThat(href.group(1)).startsWith("/sous-prefixe/");
            links++;
        }
        assertThat(links).isGreaterThan(5);
        assertThat(get("/robots.txt").body())
                .contains("Sitemap: https://" + site.host() + "/sous-prefixe/sitemap.xml")
                .contains("Disallow: /sous-prefixe/recherche");
    }
}
