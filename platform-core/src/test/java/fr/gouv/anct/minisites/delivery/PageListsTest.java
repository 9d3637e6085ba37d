package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.ListStyle;
import fr.gouv.anct.minisites.content.block.ListedKind;
import fr.gouv.anct.minisites.content.block.PageRef;
import fr.gouv.anct.minisites.content.block.SectionSummary;
import fr.gouv.anct.minisites.content.block.SubPages;
import fr.gouv.anct.minisites.database.Stillness;
import fr.gouv.anct.minisites.database.Superuser;
import fr.gouv.anct.minisites.delivery.TestSites.TestSite;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Blocks that list pages show what the site has at that moment, in the order of the site. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageListsTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private CountedStatements statements;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private Stillness stillness;
    private TestSite site;
    private UUID actions;

    /** No job indexes what is published while statements are counted. */
    @BeforeAll
    void stopJobs() {
        stillness = new Stillness(application);
    }

    @AfterAll
    void startJobs() {
        stillness.close();
    }

    @BeforeAll
    void aSiteWithASection() {
        site = sites.live();
        actions = sites.page(site, "/actions", "Actions", new SubPages("Dessous", null, ListStyle.LINKS));
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

    /** What the block lists, in order, those of the second level behind a dash. */
    private List<String> listed(String path) {
        String body = new Visitor(port).get(site.host(), path).body();
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
        assertThat(listed("/sous-pages", new SubPages(null, new PageRef(actions), ListStyle.CARDS)))
                .containsExactly("Culture", "Habitat");
    }

    @Test
    void theHomePageHasTheFirstLevelUnderIt() {
        UUID home =
                UUID.fromString(Superuser.text("select id from page where tenant_id = ? and path = '/'", site.id()));
        assertThat(listed("/premier-niveau", new SubPages(null, new PageRef(home), ListStyle.TILES)))
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
        assertThat(listed("/recentes", new LatestPages(null, ListedKind.PAGES, 12, null)))
                .contains("Culture", "Aides")
                .doesNotContain("Nouvelle un", "Listes /recentes", "Accueil de " + site.slug());
        assertThat(listed("/eau", new LatestPages(null, ListedKind.ANY, 3, "eau")))
                .containsExactly("Nouvelle un");
        assertThat(listed("/articles", new LatestPages(null, ListedKind.ARTICLES, 1, null)))
                .containsExactly("Nouvelle deux");
        assertThat(listed("/tout", new LatestPages(null, ListedKind.ANY, 5, null)))
                .hasSize(5)
                .doesNotContain("Listes /tout");
    }

    @Test
    void whatIsPublishedOrWithdrawnIsThereOrGoneAtOnceOnAPageThatWasKept() {
        sites.page(site, "/vie", "Vie", new SubPages(null, null, ListStyle.LINKS));
        sites.settle(site);
        assertThat(new Visitor(port).get(site.host(), "/vie").body()).doesNotContain("ListedPage[");
        UUID added = sites.page(site, "/vie/nouvelle", "Nouvelle page");
        sites.settle(site);
        statements.forget();
        assertThat(listed("/vie")).containsExactly("Nouvelle page");
        assertThat(statements.reads()).hasSize(2);
        sites.withdraw(site, added);
        sites.settle(site);
        assertThat(new Visitor(port).get(site.host(), "/vie").body()).doesNotContain("ListedPage[");
    }
}
