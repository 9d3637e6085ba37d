package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.measurement.statistics.ClosedMonths;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the published statistics of a site, and the path at which scanners look for them. */
@CoreTest
class StatisticsPageTest {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", Locale.FRENCH);

    @Autowired
    private TestSites sites;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private PageCache cache;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;
    private YearMonth last;

    @BeforeEach
    void aSite() {
        visitor = new VisitorClient(port);
        site = sites.live();
        sites.settle(site);
        last = ClosedMonths.at(Instant.now()).last();
    }

    private static void count(TestSite counted, YearMonth month, int views, int searches, int unsuccessful) {
        SuperuserDatabase.text(
                "select make_measurement_partitions(?::date)::text",
                month.atDay(1).toString());
        SuperuserDatabase.change(
                "insert into site_day (tenant_id, day, views, visitors, searches, searches_without_result)"
                        + " values (?, ?::date, ?, 3, ?, ?)",
                counted.id(),
                month.atDay(10).toString(),
                views,
                searches,
                unsuccessful);
    }

    private String statistics(TestSite shown) {
        return visitor.get(shown.host(), "/statistiques").body();
    }

    @Test
    void aSiteShowsTheCountsOfItsClosedMonthsAndHidesSmallOnes() {
        count(site, last.minusMonths(2), 1204, 30, 10);
        count(site, last.minusMonths(1), 3, 0, 0);
        count(site, last, 96, 40, 2);
        count(site, last.plusMonths(1), 77_777, 0, 0);
        count(site, last.minusMonths(12), 88_888, 0, 0);
        TestSite other = sites.live();
        count(other, last, 55_555, 0, 0);

        String shown = statistics(site);
        assertThat(shown)
                .contains(
                        "[" + MONTH.format(last.minusMonths(2)) + ", 1\u202f204, moins de 5]",
                        "[" + MONTH.format(last.minusMonths(1)) + ", moins de 5, moins de 5]",
                        "[" + MONTH.format(last) + ", 96, moins de 5]")
                .contains("value=au moins 1\u202f300, label=Pages vues")
                .contains("value=au moins 70, label=Recherches,")
                .as("20 of 30, none of none, and at least 36 of 40")
                .contains("value=au moins 56, label=Recherches qui ont trouvé un résultat")
                .doesNotContain("label=Visiteurs", "label=Fichiers")
                .as("answers are hidden beside shown searches")
                .contains("hidden=[answers]")
                .doesNotContain("77\u202f777", "88\u202f888", "55\u202f555");
    }

    private static void answer(TestSite answered, YearMonth month, UUID page, int useful, int not) {
        SuperuserDatabase.change(
                "insert into feedback_day (tenant_id, day, page_id, useful, not_useful) values (?, ?::date, ?, ?, ?)",
                answered.id(),
                month.atDay(10).toString(),
                page,
                useful,
                not);
    }

    @Test
    void aSiteShowsTheShareOfUsefulAnswersUnlessFewTellIt() {
        UUID page = sites.page(site, "/guide", "Guide");
        answer(site, last, page, 4, 20);
        sites.settle(site);
        assertThat(statistics(site))
                .doesNotContain("Cette page vous a-t-elle")
                .as("nothing was counted but answers, of which few are useful")
                .containsPattern("code=useful[^\\n]*hidden=\\[(searches, )?answers]");
        TestSite read = sites.live();
        UUID guide = sites.page(read, "/guide", "Guide");
        answer(read, last, guide, 30, 10);
        answer(read, last.plusMonths(1), guide, 1000, 0);
        sites.settle(read);
        assertThat(statistics(read)).contains("value=75\u00a0%, label=Réponses", "source=sur 40 réponses");
        TestSite praised = sites.live();
        answer(praised, last, sites.page(praised, "/guide", "Guide"), 48, 2);
        sites.settle(praised);
        assertThat(statistics(praised)).contains("value=au moins 92\u00a0%, label=Réponses");
    }

    @Test
    void aSiteWithoutCountsHasThePageAndItsLinks() {
        assertThat(statistics(site))
                .contains("title=Statistiques", "consultation=null", "indexable=true", "hidden=[]")
                .doesNotContain("hidden=[views", "hidden=[searches", "hidden=[answers");
        assertThat(visitor.get(site.host(), "/").body()).contains("statisticsHref=/statistiques");
        assertThat(visitor.get(site.host(), "/sitemap.xml").body())
                .contains("<loc>https://" + site.host() + "/statistiques</loc>");
        assertThat(visitor.get(site.host(), "/recherche?q=statistiques").body()).contains("href=/statistiques");
    }

    @Test
    void thePageIsCachedUntilAnotherMonthIsClosed() {
        statistics(site);
        var tenant = directory.snapshot().byId(site.id()).orElseThrow();
        var stored = cache.stored(PageKey.of(tenant, "/statistiques"));
        assertThat(stored).isNotNull();
        assertThat(stored.validity().until())
                .isEqualTo(ClosedMonths.at(Instant.now()).end());
    }

    @Test
    void scannersAreRedirectedUnlessTheSiteUsesTheirPath() {
        var redirected = visitor.get(site.host(), "/stats");
        assertThat(redirected.statusCode()).isEqualTo(301);
        assertThat(redirected.headers().firstValue("Location")).hasValue("/statistiques");

        TestSite own = sites.live();
        sites.page(own, "/stats", "Nos propres chiffres");
        sites.settle(own);
        assertThat(visitor.get(own.host(), "/stats").body()).contains("Nos propres chiffres");
    }

    @Test
    void aSiteThatHasAPageAtThePathKeepsIt() {
        TestSite own = sites.live();
        sites.page(own, "/statistiques", "Nos propres chiffres");
        sites.settle(own);
        assertThat(statistics(own)).contains("Nos propres chiffres");
        assertThat(visitor.get(own.host(), "/sitemap.xml").body())
                .containsOnlyOnce("https://" + own.host() + "/statistiques<");
    }
}
