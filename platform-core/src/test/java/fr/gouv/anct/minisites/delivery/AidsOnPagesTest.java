package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.outside.OutsideServices;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that pages of all nodes follow a copy of the aids, and that no page view reaches the service. */
@ExtendWith(PostgresExtension.class)
class AidsOnPagesTest {

    private static final String PORTAL = "localhost";
    private static final String SOURCE = "aides-territoires";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int VIEWS = 300;

    @Test
    void pagesFollowTheCopyAndNeverTheService() {
        try (OutsideStub stub = OutsideStub.start()) {
            Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
            settings.put("minisites.outside.aids.base-url", stub.url());
            settings.put("minisites.outside.aids.key", OutsideStub.KEY);
            settings.put("minisites.outside.aids.site", "https://aides.exemple.fr");
            try (ConfigurableApplicationContext writer = CoreTestApplication.start(settings);
                    ConfigurableApplicationContext reader = CoreTestApplication.start(settings)) {
                TestSites sites = writer.getBean(TestSites.class);
                TestSite portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
                TestSite site = sites.live();
                sites.page(
                        site,
                        "/financer",
                        "Financer",
                        new OpenAids(null, "villages d'avenir", null, null, null, true, 3));
                sites.page(site, "/rien", "Rien", new OpenAids(null, "Un autre programme", null, null, null, false, 3));
                sites.settle(portal);
                sites.settle(site);
                VisitorClient visitor = new VisitorClient(CoreTestApplication.port(reader));
                Pages pages = new Pages(visitor, site);

                pages.expect(PORTAL, "/aides", "https://aides.exemple.fr/aides/900001-une-aide/");
                pages.expect(site.host(), "/financer", "https://aides.exemple.fr/aides/900001-une-aide/");
                assertThat(pages.body(site.host(), "/rien")).contains("aids=[]");
                pages.list();
                pages.files();

                stub.mode("slug");
                writer.getBean(OutsideServices.class).refresh(SOURCE).block(SOON);
                pages.expect(PORTAL, "/aides", "900001-un-autre-nom");
                pages.expect(site.host(), "/financer", "900001-un-autre-nom");

                stub.mode("hung");
                for (int i = 0; i < VIEWS; i++) {
                    assertThat(pages.body(site.host(), "/financer?vue=" + i)).contains("900001-un-autre-nom");
                    assertThat(pages.body(PORTAL, "/aides?page=" + (i % 5 + 1))).contains("AidListPage");
                }
                assertThat(stub.requests()).isZero();

                sites.page(portal, "/aides", "Nos aides");
                pages.expect(PORTAL, "/aides", "title=Nos aides,");
                assertThat(pages.status(PORTAL, "/aides/appels")).isEqualTo(200);
            }
        }
    }

    private record Pages(VisitorClient visitor, TestSite site) {

        String body(String host, String path) {
            return visitor.get(host, path).body();
        }

        int status(String host, String path) {
            return visitor.get(host, path).statusCode();
        }

        void expect(String host, String path, String text) {
            Eventually.until(SOON, path + ": " + text, () -> body(host, path).contains(text));
        }

        private void list() {
            for (String path : List.of(
                    "/aides",
                    "/aides?page=5",
                    "/aides/appels",
                    "/aides/type/subvention",
                    "/aides/appels/type/subvention/theme/urbanisme/public/communes")) {
                assertThat(status(PORTAL, path)).as(path).isEqualTo(200);
            }
            for (String path : List.of(
                    "/aides?page=6",
                    "/aides/type/pret",
                    "/aides/type",
                    "/aides/public/communes/type/subvention",
                    "/aides/autre")) {
                assertThat(status(PORTAL, path)).as(path).isEqualTo(404);
            }
            assertThat(status(site.host(), "/aides")).as("on the portal alone").isEqualTo(404);
        }

        private void files() {
            assertThat(body(PORTAL, "/aides.atom"))
                    .contains("<title>Aide 900001</title>", "https://aides.exemple.fr/aides/900001-une-aide/");
            assertThat(body(PORTAL, "/aides.ics"))
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("DTSTART;VALUE=DATE:20991231\r\n", "SUMMARY:Aide 900001\r\n")
                    .endsWith("END:VCALENDAR\r\n");
            assertThat(body(PORTAL, "/aides.ics").lines()).allMatch(line -> line.length() <= 75);
            assertThat(status(site.host(), "/aides.atom")).isEqualTo(404);
        }
    }
}
