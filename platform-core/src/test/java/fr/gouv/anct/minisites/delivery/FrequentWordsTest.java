package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks that the filters of a search find the few pages that they admit, of a word that more pages have than a search ranks:
 * six hundred.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrequentWordsTest {

    private static final String PORTAL = "localhost";
    private static final int MANY = 1_300;
    private static final LocalDate NEW = LocalDate.of(2026, 1, 1);
    private static final LocalDate OLD = LocalDate.of(2019, 1, 1);

    private ConfigurableApplicationContext node;
    private TestSites sites;
    private VisitorClient visitor;
    private TestSite villages;

    @BeforeAll
    void sites() {
        node = CoreTestApplication.start(PostgresExtension.settings(PostgresExtension.newDatabase()));
        sites = node.getBean(TestSites.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        site("portail", PORTAL);
        villages = site("villages", "villages.example.fr");
        TestSite cities = site("villes", "villes.example.fr");
        sites.articles(villages, "/actualites", "Actualités");
        sites.library(villages, "/documents");
        for (int number = 0; number < MANY; number++) {
            sites.article(villages, "/actualites/lynx-" + number, "Lynx " + number, NEW);
        }
        // The last ones: the index has them after the others.
        sites.article(villages, "/actualites/vieux", "Lynx d’autrefois", OLD);
        document(villages, "guide", OLD);
        sites.articles(cities, "/actualites", "Actualités");
        sites.article(cities, "/actualites/ville", "Lynx en ville", NEW);
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("search-documents"))
                .forEach(job -> job.run().block(Duration.ofMinutes(2)));
        sites.settle(villages);
        sites.settle(cities);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private TestSite site(String slug, String host) {
        return sites.site(slug, TenantState.LIVE, new Address(new Host(host), ""), List.of());
    }

    private void document(TestSite site, String name, LocalDate date) {
        sites.publish(
                site,
                new Page(UUID.randomUUID(), null, PageKind.DOCUMENT, "/documents/" + name, 0, date),
                "Lynx, le " + name,
                List.of(),
                DocumentFacts.starting());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, site=villes, Lynx en ville",
        "localhost, annee=2019&contenu=actualites, Lynx d’autrefois",
        "localhost, contenu=documents, 'Lynx, le guide'",
        "localhost, site=villages&annee=2019&contenu=actualites, Lynx d’autrefois",
        "villages.example.fr, annee=2019&contenu=actualites, Lynx d’autrefois",
        "villages.example.fr, contenu=documents, 'Lynx, le guide'",
    })
    void aFilterFindsWhatItAdmits(String host, String filter, String title) {
        HttpResponse<String> answer = visitor.get(host, "/recherche?q=lynx&" + filter);
        assertThat(answer.statusCode()).as(filter).isEqualTo(200);
        assertThat(answer.body()).contains("total=1,", title);
    }
}
