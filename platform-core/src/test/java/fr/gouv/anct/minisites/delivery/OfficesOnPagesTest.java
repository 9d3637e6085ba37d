package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.outside.OutsideServices;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that pages of territories show the copied offices, and that no page view reaches the service. */
@ExtendWith(PostgresExtension.class)
class OfficesOnPagesTest {

    private static final String PORTAL = "localhost";
    private static final String GUERET = "/territoires/gueret-23096";
    private static final String CREUSE = "/territoires/creuse-23";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int VIEWS = 100;

    @Test
    void pagesShowTheCopyAndNeverReachTheService() {
        try (OutsideStub stub = OutsideStub.start()) {
            Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
            settings.put("minisites.outside.offices.base-url", stub.url());
            try (ConfigurableApplicationContext node = CoreTestApplication.start(settings)) {
                TestSites sites = node.getBean(TestSites.class);
                sites.settle(sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of()));
                VisitorClient visitor = new VisitorClient(CoreTestApplication.port(node));
                node.getBeansOfType(RecurringJob.class).values().stream()
                        .filter(job -> job.name().equals("territories"))
                        .forEach(job -> job.run().block(SOON));
                OutsideServices services = node.getBean(OutsideServices.class);
                services.refresh("annuaire").block(SOON);

                // A job copies one list after the other: town halls may come before the services of departments, or
                // after.
                Eventually.until(
                        SOON,
                        "the offices of Guéret",
                        () -> visitor.get(PORTAL, GUERET)
                                .body()
                                .contains("Office[name=mairie - Essai 506, address=1 rue de l'Essai"));
                Eventually.until(
                        SOON,
                        "the offices of the department",
                        () -> Stream.of("name=prefecture - Essai 510", "name=ddt - Essai 503")
                                .allMatch(visitor.get(PORTAL, CREUSE).body()::contains));
                assertThat(visitor.get(PORTAL, GUERET).body())
                        .contains("Hours[days=[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY],"
                                + " spans=[Span[from=9\u00a0h, until=12\u00a0h]], note=null]");
                assertThat(visitor.get(PORTAL, CREUSE).body()).doesNotContain("mairie - Essai");
                assertThat(visitor.get(PORTAL, "/territoires/nouvelle-aquitaine")
                                .body())
                        .contains("offices=null");

                stub.mode("hung");
                int shown = 0;
                for (int i = 0; i < VIEWS; i++) {
                    int status = visitor.get(PORTAL, GUERET + "?vue=" + i).statusCode();
                    // One client has a part of the time of these pages.
                    assertThat(status).isIn(200, 429);
                    shown += status == 200 ? 1 : 0;
                }
                assertThat(shown).isPositive();
                // A copy that was due meanwhile ends with its first request.
                assertThat(stub.requests()).as("jobs alone").isLessThan(3);
            }
        }
    }
}
