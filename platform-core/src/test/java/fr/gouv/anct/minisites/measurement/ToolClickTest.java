package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.Link;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that the link of a service leads to the tool that its published page names, and what counts as a click. */
@CoreTest
class ToolClickTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    private static final String TOOL = "https://outil.example.fr/accueil";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired
    private TestSites sites;

    @Autowired
    private MeasurementWriter writer;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;
    private UUID service;

    @BeforeEach
    void aService() {
        visitor = new VisitorClient(port);
        site = sites.live();
        sites.catalogue(site, "/services");
        service = sites.service(site, "cartes", DAY, leadingTo(TOOL));
        sites.settle(site);
    }

    private static ServiceFacts leadingTo(String tool) {
        ServiceFacts facts = ServiceFacts.starting();
        return new ServiceFacts(
                facts.kind(),
                null,
                facts.phases(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Link.External(tool),
                null,
                null,
                null);
    }

    private static String link(UUID page) {
        return "/acces.outil/" + page;
    }

    private HttpResponse<String> click(String path) {
        return visitor.get(site.host(), path, "User-Agent", FIREFOX);
    }

    private List<String> clicks() {
        Eventually.until(Duration.ofSeconds(5), "the counts are written", () -> !writer.isWriting());
        writer.flush().block();
        return SuperuserDatabase.texts(
                "select concat_ws(' ', d.path, d.page_id, d.views, d.arrivals, d.tool_clicks, m.tool_clicks)"
                        + " from page_day d join page_month m using (tenant_id, path)"
                        + " where d.tenant_id = ? and d.tool_clicks > 0",
                site.id());
    }

    @Test
    void aClickLeadsToTheToolAndCountsOnceForThePageOfTheService() {
        assertThat(click("/services/cartes").body()).contains("toolHref=" + link(service));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer =
                    visitor.get(site.host(), link(service), "User-Agent", FIREFOX, "Sec-Fetch-Dest", "document");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(TOOL);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }

        assertThat(clicks()).containsExactly("/services/cartes " + service + " 1 1 2 2");
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent, curl/8.14.1",
        "Sec-Purpose, prefetch",
        "DNT, 1",
        "Sec-GPC, 1",
        "Sec-Fetch-Dest, image",
        "Sec-Fetch-Dest, iframe",
        "Cookie, mesure=non",
        "Referer, https://gestion.localhost/sites/x/pages"
    })
    void aClickThatDoesNotCountLeadsToTheToolAllTheSame(String header, String value) {
        HttpResponse<String> answer = header.equals("User-Agent")
                ? visitor.get(site.host(), link(service), header, value)
                : visitor.get(site.host(), link(service), "User-Agent", FIREFOX, header, value);
        HttpResponse<String> head = visitor.send("HEAD", site.host(), link(service), "User-Agent", FIREFOX)
                .join();

        assertThat(List.of(answer.statusCode(), head.statusCode())).containsOnly(303);
        assertThat(clicks()).isEmpty();
    }

    @Test
    void aNewToolIsLedToAtOnce() {
        assertThat(click(link(service)).headers().firstValue("Location")).hasValue(TOOL);
        SuperuserDatabase.change(
                "update revision set body = replace(body::text, ?, ?)::jsonb where tenant_id = ?",
                TOOL,
                "https://nouveau.example.fr/",
                site.id());
        SuperuserDatabase.change("update page set published_at = now() where id = ?", service);
        sites.settle(site);

        assertThat(click(link(service)).headers().firstValue("Location")).hasValue("https://nouveau.example.fr/");
    }

    @Test
    void aPageThatIsWithdrawnLeadsNowhere() {
        assertThat(click(link(service)).statusCode()).isEqualTo(303);
        assertThat(clicks()).hasSize(1);
        sites.withdraw(site, service);
        sites.settle(site);

        assertThat(click(link(service)).statusCode()).isEqualTo(404);
        assertThat(clicks()).singleElement().asString().endsWith(" 1 1");
    }

    @Test
    void aServiceOfAnotherSiteLeadsNowhere() {
        TestSite other = sites.live();
        sites.settle(other);

        assertThat(visitor.get(other.host(), link(service), "User-Agent", FIREFOX)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aToolThatIsNotShownIsNotReached() {
        UUID insecure = sites.service(site, "ancien", DAY, leadingTo("http://outil.example.fr/"));
        sites.settle(site);

        assertThat(click("/services/ancien").body()).contains("toolHref=null");
        assertThat(click(link(insecure)).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingElseIsALink() {
        UUID page = sites.page(site, "/aides", "Aides");
        sites.settle(site);

        for (String path : List.of(
                link(page),
                link(UUID.randomUUID()),
                "/acces.outil/zzz",
                link(service) + ".html",
                "/acces.outil/" + service.toString().toUpperCase(Locale.ROOT))) {
            assertThat(click(path).statusCode()).as(path).isIn(301, 404);
        }
    }
}
