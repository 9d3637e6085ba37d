package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the published budget of a site, which has no page before. */
@CoreTest
class BudgetPageTest {

    private static final String BUDGET = """
        {"text": "Hors salaires des préfectures.", "updated": "2026-06-03", "years": [
            {"year": 2026, "staff": 84000, "hosting": 6000, "other": 0, "source": "programme 112"},
            {"year": 2025, "staff": 61500, "source": "fonds européens"}]}
        """;

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;

    @BeforeEach
    void aSite() {
        visitor = new VisitorClient(port);
        site = sites.live();
        sites.settle(site);
    }

    private void publish(TestSite by) {
        SuperuserDatabase.change(
                "insert into published_budget (tenant_id, budget, updated_on) values (?, ?::jsonb, '2026-06-03')",
                by.id(),
                BUDGET);
        sites.settle(by);
    }

    @Test
    void aPublishedBudgetIsATableOfItsYearsWithTheirSums() {
        publish(site);
        TestSite other = sites.live();
        sites.settle(other);
        assertThat(visitor.get(site.host(), "/budget").body())
                .contains(
                        "[Poste de dépense, 2026, 2025]",
                        "[Personnel, 84\u202f000\u00a0€, 61\u202f500\u00a0€]",
                        "[Hébergement, 6\u202f000\u00a0€, non précisé]",
                        "[Autre, 0\u00a0€, non précisé]",
                        "[Total, 90\u202f000\u00a0€, 61\u202f500\u00a0€]",
                        "Hors salaires des préfectures.",
                        "2026\u00a0: programme 112",
                        "updated=Mis à jour par l’équipe du site le 3")
                .doesNotContain("Licences");
        assertThat(visitor.get(site.host(), "/").body()).contains("budgetHref=/budget");
        assertThat(visitor.get(site.host(), "/sitemap.xml").body())
                .containsOnlyOnce("<loc>https://" + site.host() + "/budget</loc>");
        assertThat(visitor.get(site.host(), "/recherche?q=budget").body()).contains("href=/budget");
        assertThat(visitor.get(other.host(), "/budget").statusCode()).isEqualTo(404);
    }

    @Test
    void aSiteWithoutAmountsHasNoPageAndNoLink() {
        assertThat(visitor.get(site.host(), "/budget").statusCode()).isEqualTo(404);
        assertThat(visitor.get(site.host(), "/Budget").statusCode()).isEqualTo(404);
        assertThat(visitor.get(site.host(), "/").body()).contains("budgetHref=null");
        assertThat(visitor.get(site.host(), "/sitemap.xml").body()).doesNotContain("/budget<");
        assertThat(visitor.get(site.host(), "/recherche?q=budget").body()).doesNotContain("href=/budget");
    }

    @Test
    void aSiteThatHasAPageAtThePathKeepsItAndItsLink() {
        sites.page(site, "/budget", "Nos comptes");
        publish(site);
        assertThat(visitor.get(site.host(), "/budget").body())
                .contains("Nos comptes")
                .doesNotContain("programme 112");
        assertThat(visitor.get(site.host(), "/").body()).contains("budgetHref=/budget");
        assertThat(visitor.get(site.host(), "/sitemap.xml").body())
                .containsOnlyOnce("<loc>https://" + site.host() + "/budget</loc>");
    }
}
