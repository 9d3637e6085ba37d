package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.tree.ListedPageQuery;
import fr.gouv.anct.minisites.content.tree.PageCursorListing;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

/** Checks that articles of one day have the same order everywhere: the one first published last comes first. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final List<String> NEWEST_FIRST =
            List.of("Note 6", "Note 5", "Note 4", "Note 3", "Note 2", "Note 1");

    @Autowired
    private TestSites sites;

    @Autowired
    private PageListing listing;

    @Autowired
    private PageCursorListing pageCursorListing;

    @LocalServerPort
    private int port;

    private TestSite site;

    /** Ids and positions are in the order of first publication; neither may determine the order. */
    @BeforeAll
    void articlesOfOneDayOfWhichTheFirstWasCorrectedAndTheSecondWithdrawnForAWhile() {
        site = sites.live();
        sites.articles(site, "/actualites", "Actualités");
        sites.page(
                site,
                "/listes",
                "Listes",
                new LatestPages(null, LatestPages.Kind.ARTICLES, 6, null),
                new LatestPages(null, LatestPages.Kind.ANY, 7, null));
        IntStream.rangeClosed(1, 6).forEach(n -> publish(n, "Note " + n));
        publish(1, "Note 1 ");
        publish(1, "Note 1");
        sites.withdraw(site, id(2));
        publish(2, "Note 2 ");
        publish(2, "Note 2");
        sites.settle(site);
    }

    private static UUID id(int number) {
        return new UUID(System.identityHashCode(ArticleOrderTest.class), number);
    }

    private void publish(int number, String title) {
        Page page = new Page(id(number), null, PageKind.ARTICLE, "/actualites/note-" + number, number, DAY);
        sites.publish(site, page, title, List.of());
    }

    private <T> T run(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(site.id())).block(Duration.ofSeconds(20));
    }

    private List<String> titles(String text) {
        return Pattern.compile("Note \\d|note-\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("note-", "Note "))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actualites", "/plan-du-site", "/sitemap.xml", "/flux.atom"})
    void visitorsAndMachinesFindTheNewestFirst(String path) {
        String body = new VisitorClient(port).get(site.host(), path).body();
        assertThat(titles(body)).isEqualTo(NEWEST_FIRST);
    }

    @Test
    void blocksListTheNewestFirst() {
        String body = new VisitorClient(port).get(site.host(), "/listes").body();
        String lists = body.substring(body.indexOf("listed={"), body.lastIndexOf("sideMenu="));
        List<String> listed = Pattern.compile("ListedPage\\[title=(Note \\d),")
                .matcher(lists)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed.subList(0, 6)).isEqualTo(NEWEST_FIRST);
        assertThat(listed.subList(6, listed.size())).isEqualTo(NEWEST_FIRST.subList(0, listed.size() - 6));
    }

    @Test
    void theirTeamFindsTheNewestFirst() {
        assertThat(run(listing.listed(new ListedPageQuery(PageKind.ARTICLE, null, null, 1, 20)))
                        .items())
                .extracting(PageSummary::title)
                .isEqualTo(NEWEST_FIRST);
    }

    @Test
    void programsReadOnFromWhereTheyWere() {
        List<String> read = new ArrayList<>();
        PageCursorListing.@Nullable Cursor after = null;
        List<PageSummary> lines;
        do {
            lines = run(pageCursorListing.listed(PageKind.ARTICLE, null, null, after, 2));
            lines.forEach(summary -> read.add(summary.title()));
            after = lines.isEmpty() ? null : PageCursorListing.Cursor.of(lines.getLast());
        } while (!lines.isEmpty());
        assertThat(read).isEqualTo(NEWEST_FIRST);
    }

    /** The spelling used first is displayed for all. */
    @Test
    void tagsThatDifferByCaseAndAccentsAreOneTheme() {
        TestSite themed = sites.live();
        sites.articles(themed, "/actualites", "Actualités");
        sites.article(themed, "/actualites/note-1", "Note 1", DAY, "Été 2026");
        sites.article(themed, "/actualites/note-2", "Note 2", DAY, "été 2026", "eau");
        sites.article(themed, "/actualites/note-3", "Note 3", DAY, "ETE 2026");
        sites.page(themed, "/liste", "Liste", new LatestPages(null, LatestPages.Kind.ANY, 7, "eté 2026"));
        sites.settle(themed);
        VisitorClient visitor = new VisitorClient(port);

        String theme = "/actualites?etiquette=%C3%89t%C3%A9+2026";
        assertThat(titles(visitor.get(themed.host(), theme).body())).containsExactly("Note 3", "Note 2", "Note 1");
        for (String spelling : List.of("ete%202026", "ETE+2026", "%C3%A9t%C3%A9%202026")) {
            HttpResponse<String> answer = visitor.get(themed.host(), "/actualites?page=1&etiquette=" + spelling);
            assertThat(answer.statusCode()).as(spelling).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains(theme);
        }
        assertThat(titles(visitor.get(themed.host(), "/liste").body())).containsExactly("Note 3", "Note 2", "Note 1");
        assertThat(visitor.get(themed.host(), "/actualites?etiquette=hiver").statusCode())
                .isEqualTo(404);
        assertThat(listing.tags(PageKind.ARTICLE)
                        .contextWrite(CurrentTenant.with(themed.id()))
                        .block(Duration.ofSeconds(20)))
                .containsExactly("Été 2026", "eau");
    }
}
