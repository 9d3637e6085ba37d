package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.outside.OutsideServices;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that pages of all nodes follow the copy of their data sets, and that no page view reaches data.gouv.fr. */
@ExtendWith(PostgresExtension.class)
class DataSetsOnPagesTest {

    private static final String SOURCE = "data-gouv";
    private static final String FIRST = "https://www.data.gouv.fr/datasets/jeu-1/";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int VIEWS = 1_000;

    @Test
    void pagesFollowTheCopyAndNeverTheService() throws SQLException {
        try (OutsideStub stub = OutsideStub.start()) {
            String database = PostgresExtension.newDatabase();
            Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
            settings.put("minisites.outside.data-sets.base-url", stub.url() + "/api/1");
            try (ConfigurableApplicationContext writer = CoreTestApplication.start(settings);
                    ConfigurableApplicationContext reader = CoreTestApplication.start(settings)) {
                TestSites sites = writer.getBean(TestSites.class);
                TestSite site = sites.live();
                List<DataSets.Item> one = List.of(new DataSets.Item(new DataSetUrl(FIRST)));
                sites.page(site, "/donnees", "Données", new DataSets("Nos données", one, null, 3));
                sites.page(
                        site,
                        "/agence",
                        "Agence",
                        new DataSets(
                                null,
                                one,
                                new DataPublisherUrl("https://www.data.gouv.fr/organizations/agence-d-essai/"),
                                3));
                sites.settle(site);
                VisitorClient visitor = new VisitorClient(CoreTestApplication.port(reader));
                assertThat(body(visitor, site, "/donnees")).doesNotContain("ListedDataSet");

                OutsideServices services = writer.getBean(OutsideServices.class);
                services.refresh(SOURCE).block(SOON);
                expect(visitor, site, "/donnees", "href=" + FIRST);
                expect(visitor, site, "/agence", "datasets/jeu-101/");
                assertThat(body(visitor, site, "/agence"))
                        .contains("href=" + FIRST)
                        .as("three at most")
                        .doesNotContain("jeu-102");

                stub.mode("slug");
                makeDue(database);
                services.refresh(SOURCE).block(SOON);
                expect(visitor, site, "/donnees", "datasets/un-autre-nom/");

                stub.mode("hung");
                for (int i = 0; i < VIEWS; i++) {
                    assertThat(body(visitor, site, "/donnees?vue=" + i)).contains("datasets/un-autre-nom/");
                }
                // The job may have begun meanwhile: it asks three times.
                assertThat(stub.requests()).as("jobs alone").isLessThan(4);
                stub.mode("hung");
                makeDue(database);
                services.refresh(SOURCE).block(SOON);
                Eventually.until(SOON, "asked by the job", () -> stub.requests() > 0);
                assertThat(body(visitor, site, "/donnees?vue=pendant")).contains("datasets/un-autre-nom/");
            }
        }
    }

    private static void makeDue(String database) throws SQLException {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute("update data_set_copy set copied_at = copied_at - interval '1 hour'");
        }
    }

    private static String body(VisitorClient visitor, TestSite site, String path) {
        return visitor.get(site.host(), path).body();
    }

    private static void expect(VisitorClient visitor, TestSite site, String path, String text) {
        Eventually.until(
                SOON, path + ": " + text, () -> body(visitor, site, path).contains(text));
    }
}
