package fr.gouv.anct.minisites.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.SectionSummary;
import fr.gouv.anct.minisites.content.block.SubPages;
import fr.gouv.anct.minisites.content.check.CheckQuery;
import fr.gouv.anct.minisites.content.check.CheckedPageSummary;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.SiteChecks;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.PageRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/** Checks that blocks that list pages show the present pages of the site, in its order. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageListsTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private ContentChecks checks;

    @Autowired
    private SiteChecks siteChecks;

    @Autowired
    private StatementRecorder statements;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private PausedBackgroundJobs pausedJobs;
    private TestSite site;
    private UUID actions;

    /** Stops jobs, so that none indexes published pages while statements are counted. */
    @BeforeAll
    void stopJobs() {
        pausedJobs = new PausedBackgroundJobs(application);
    }

    @AfterAll
    void startJobs() {
        pausedJobs.close();
    }

    @BeforeAll
    void aSiteWithASection() {
        site = sites.live();
        actions = sites.page(site, "/actions", "Actions", new SubPages("Dessous", null, SubPages.Style.LINKS));
        sites.page(site, "/actions/culture", "Culture");
        sites.page(site, "/actions/habitat", "Habitat");
        sites.page(site, "/actions/habitat/aides", "Aides");
        sites.page(site, "/actions/habitat/aides/dossier", "Dossier");
        sites.page(site, "/actions-annexes", "Annexes");
        sites.page(site, "/actions-annexes/une", "Une annexe");
        sites.articles(site, "/actualites", "Actualités");
        sites.article(site, "/actualites/un", "Nouvelle un", LocalDate.of(2026, 1, 1), "eau");
        sites.article(site, "/actualites/deux", "Nouvelle deux", LocalDate.of(2026, 2, 1), "air");
        sites.settle(site);
    }

    /** Returns the titles that the block lists, in order; those of the second level begin with a dash. */
    private List<String> listed(String path) {
        String body = new VisitorClient(port).get(site.host(), path).body();
        String lists = body.substring(body.indexOf("listed={"), body.lastIndexOf("sideMenu="));
        return Pattern.compile("(children=\\[)?ListedPage\\[title=([^,]+),")
                .matcher(lists)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : "- " + found.group(2))
                .toList();
    }

    private List<String> listed(String path, Block block) {
        sites.page(site, path, "Listes " + path, block);
        sites.settle(site);
        return listed(path);
    }

    @Test
    void thePagesUnderAPageAreThoseOfTheNextLevelAlone() {
        assertThat(listed("/actions")).containsExactly("Culture", "Habitat");
        assertThat(listed("/sous-pages", new SubPages(null, new PageRef(actions), SubPages.Style.CARDS)))
                .containsExactly("Culture", "Habitat");
    }

    @Test
    void theHomePageHasTheFirstLevelUnderIt() {
        UUID home = UUID.fromString(
                SuperuserDatabase.text("select id from page where tenant_id = ? and path = '/'", site.id()));
        assertThat(listed("/premier-niveau", new SubPages(null, new PageRef(home), SubPages.Style.TILES)))
                .contains("Actions", "Annexes", "Actualités")
                .doesNotContain("Culture", "Nouvelle un");
    }

    @Test
    void aSectionIsTwoLevelsWithTheirDescriptions() {
        assertThat(listed("/rubrique", new SectionSummary(null, new PageRef(actions))))
                .containsExactly("Culture", "Habitat", "- Aides");
    }

    @Test
    void theLatestAreOfTheKindAndTheTagThatWereAskedFor() {
        assertThat(listed("/recentes", new LatestPages(null, LatestPages.Kind.PAGES, 12, null)))
                .contains("Culture", "Aides")
                .doesNotContain("Nouvelle un", "Listes /recentes", "Accueil de " + site.slug());
        assertThat(listed("/eau", new LatestPages(null, LatestPages.Kind.ANY, 3, "eau")))
                .containsExactly("Nouvelle un");
        assertThat(listed("/articles", new LatestPages(null, LatestPages.Kind.ARTICLES, 1, null)))
                .containsExactly("Nouvelle deux");
        assertThat(listed("/tout", new LatestPages(null, LatestPages.Kind.ANY, 5, null)))
                .hasSize(5)
                .doesNotContain("Listes /tout");
    }

    private List<String> flaws(String path, Block... body) {
        Revision revision = new Revision("Essai", null, null, "Description", null, List.of(), List.of(body));
        return run(checks.of(new Page(UUID.randomUUID(), null, PageKind.PAGE, path, 0, null), revision)).all().stream()
                .map(finding -> finding.flaw().code())
                .toList();
    }

    private <T> T run(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(site.id())).block(Duration.ofSeconds(20));
    }

    /** The displayed list and the findings about it come from two statements. */
    @Test
    void aListThatShowsNothingIsToldAndNoOther() {
        UUID bare = sites.page(site, "/sans-suite", "Sans suite");
        UUID home = UUID.fromString(
                SuperuserDatabase.text("select id from page where tenant_id = ? and path = '/'", site.id()));
        assertThat(flaws(
                        "/vides",
                        new LatestPages("Titre", LatestPages.Kind.ANY, 3, "personne"),
                        new LatestPages("Titre", LatestPages.Kind.PAGES, 3, "eau"),
                        new SubPages("Titre", new PageRef(bare), SubPages.Style.LINKS),
                        new SectionSummary("Titre", null)))
                .containsExactly("list-tag-empty", "list-tag-empty", "list-empty", "list-empty");
        assertThat(flaws(
                        "/pleines",
                        new LatestPages("Titre", LatestPages.Kind.ANY, 3, "eau"),
                        new LatestPages("Titre", LatestPages.Kind.PAGES, 3, null),
                        new SubPages("Titre", new PageRef(home), SubPages.Style.LINKS),
                        new SectionSummary("Titre", new PageRef(actions))))
                .isEmpty();
    }

    /** An article never lists itself, so a tag that only this article has gives an empty list, which is reported. */
    @Test
    void anArticleIsNotInItsOwnList() {
        TestSite alone = sites.live();
        sites.articles(alone, "/actualites", "Actualités");
        for (LatestPages.Kind kind : List.of(LatestPages.Kind.ARTICLES, LatestPages.Kind.ANY)) {
            String path = "/actualites/" + kind.name().toLowerCase(Locale.ROOT);
            sites.publish(
                    alone,
                    new Page(UUID.randomUUID(), null, PageKind.ARTICLE, path, 0, LocalDate.of(2026, 1, 1)),
                    "Seule " + kind,
                    List.of("Eau " + kind),
                    new LatestPages(null, kind, 7, "eau " + kind));
        }
        sites.page(alone, "/liste", "Liste", new LatestPages(null, LatestPages.Kind.ARTICLES, 7, "EAU any"));
        sites.settle(alone);
        VisitorClient visitor = new VisitorClient(port);
        assertThat(visitor.get(alone.host(), "/actualites/articles").body()).doesNotContain("ListedPage[");
        assertThat(visitor.get(alone.host(), "/actualites/any").body()).doesNotContain("ListedPage[");
        assertThat(visitor.get(alone.host(), "/liste").body()).contains("ListedPage[title=Seule ANY");
        assertThat(requireNonNull(siteChecks
                                .of(new CheckQuery(null, null, 1, 20))
                                .contextWrite(CurrentTenant.with(alone.id()))
                                .block(Duration.ofSeconds(20)))
                        .pages()
                        .items())
                .filteredOn(page -> String.valueOf(page.first()).contains("LIST_TAG_EMPTY"))
                .extracting(CheckedPageSummary::path)
                .containsExactlyInAnyOrder("/actualites/articles", "/actualites/any");
    }

    /** The report keeps stored findings until the site changes. */
    @Test
    void theReportLooksAtListsAgainWhenTheSiteHasChanged() {
        UUID lonely = sites.page(
                site, "/seule", "Seule", new SubPages("Dessous", null, SubPages.Style.LINKS), TestSites.text("Mots."));
        assertThat(reported(lonely)).isTrue();
        UUID child = sites.page(site, "/seule/plus", "Plus", TestSites.text("Mots."));
        assertThat(reported(lonely)).isFalse();
        sites.withdraw(site, child);
        assertThat(reported(lonely)).isTrue();
    }

    private boolean reported(UUID page) {
        return run(siteChecks.of(new CheckQuery("", null, 1, 100))).pages().items().stream()
                .anyMatch(checked -> checked.page().equals(page));
    }

    @Test
    void whatIsPublishedOrWithdrawnIsThereOrGoneAtOnceOnAPageThatWasKept() {
        sites.page(site, "/vie", "Vie", new SubPages(null, null, SubPages.Style.LINKS));
        sites.settle(site);
        assertThat(new VisitorClient(port).get(site.host(), "/vie").body()).doesNotContain("ListedPage[");
        UUID added = sites.page(site, "/vie/nouvelle", "Nouvelle page");
        sites.settle(site);
        statements.forget();
        assertThat(listed("/vie")).containsExactly("Nouvelle page");
        assertThat(statements.reads()).hasSize(2);
        sites.withdraw(site, added);
        sites.settle(site);
        assertThat(new VisitorClient(port).get(site.host(), "/vie").body()).doesNotContain("ListedPage[");
    }
}
