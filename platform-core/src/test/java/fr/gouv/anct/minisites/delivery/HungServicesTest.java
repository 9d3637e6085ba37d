package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.outside.OutsideServices;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks that pages with content of outside services are shown while all of these hang, and that no view reaches one, with
 * each page made anew.
 */
@ExtendWith(PostgresExtension.class)
@Tag("long")
class HungServicesTest {

    private static final String PORTAL = "localhost";
    private static final String TERRITORY = "/territoires/gueret-23096";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int VIEWS = 10_000;
    /** Each how many views one is of a territory: one client has a part of the time of these pages. */
    private static final int RARE = 100;

    private record View(String host, String path, String shown) {}

    @Test
    void pagesAreShownAndNoViewReachesAService() {
        try (OutsideStub stub = OutsideStub.start()) {
            try (ConfigurableApplicationContext node = CoreTestApplication.start(settings(stub))) {
                TestSites sites = node.getBean(TestSites.class);
                TestSite portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
                TestSite site = sites.live();
                sites.page(
                        site,
                        "/financer",
                        "Financer",
                        new OpenAids(null, "villages d'avenir", null, null, null, true, 3));
                DataSets.Item item = new DataSets.Item(new DataSetUrl("https://www.data.gouv.fr/datasets/jeu-1/"));
                sites.page(site, "/donnees", "Données", new DataSets("Nos données", List.of(item), null, 3));
                sites.settle(portal);
                sites.settle(site);
                node.getBeansOfType(RecurringJob.class).values().stream()
                        .filter(job -> job.name().equals("territories"))
                        .forEach(job -> job.run().block(SOON));
                OutsideServices services = node.getBean(OutsideServices.class);
                for (String source : List.of("aides-territoires", "data-gouv", "annuaire")) {
                    services.refresh(source).block(SOON);
                }
                VisitorClient visitor = new VisitorClient(CoreTestApplication.port(node));
                View ofTerritory = new View(PORTAL, TERRITORY, "Office[name=mairie");
                List<View> often = List.of(
                        new View(site.host(), "/financer", "900001-une-aide"),
                        new View(site.host(), "/donnees", "datasets/jeu-1/"),
                        new View(PORTAL, "/aides", "AidListPage"),
                        new View(PORTAL, "/aides/appels/type/subvention", "AidListPage"),
                        new View(PORTAL, "/aides.atom", "<title>Aide 900001</title>"),
                        new View(PORTAL, "/aides.ics", "SUMMARY:Aide 900001"));
                often.forEach(view -> expect(visitor, view));
                expect(visitor, ofTerritory);

                stub.mode("hung");
                for (int i = 0; i < VIEWS; i++) {
                    View view = i % RARE == 0 ? ofTerritory : often.get(i % often.size());
                    assertThat(body(visitor, view, i)).as(view.path()).contains(view.shown());
                }
                // A copy that was due meanwhile ends with its first request.
                assertThat(stub.requests()).as("jobs alone").isLessThan(3);
            }
        }
    }

    private static Map<String, String> settings(OutsideStub stub) {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.put("minisites.cache.maximum-size", "0B");
        // Each view comes from another client, so that none has used up its time.
        settings.put("minisites.trusted-proxies", "127.0.0.1");
        settings.put("minisites.outside.aids.base-url", stub.url());
        settings.put("minisites.outside.aids.key", OutsideStub.KEY);
        settings.put("minisites.outside.aids.site", "https://aides.exemple.fr");
        settings.put("minisites.outside.data-sets.base-url", stub.url() + "/api/1");
        settings.put("minisites.outside.offices.base-url", stub.url());
        return settings;
    }

    private static String body(VisitorClient visitor, View view, int client) {
        String address = "198.51.%d.%d".formatted(client / 200, client % 200 + 1);
        return visitor.get(view.host(), view.path(), "X-Forwarded-For", address).body();
    }

    private static void expect(VisitorClient visitor, View view) {
        Eventually.until(
                SOON,
                view.path() + ": " + view.shown(),
                () -> body(visitor, view, VIEWS).contains(view.shown()));
    }
}
