package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that the portal shows the open calls for projects of sites that share, and follows what sites change. */
@ExtendWith(PostgresExtension.class)
class PortalCallsTest {

    private static final String PORTAL = "localhost";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate LATER = LocalDate.of(2099, 6, 15);

    private ConfigurableApplicationContext node;
    private TestSites sites;
    private VisitorClient visitor;

    @Test
    void callsOfSitesAreAmongTheAidsWhileTheyAreOpenAndShared() {
        try (ConfigurableApplicationContext started =
                CoreTestApplication.start(PostgresExtension.settings(PostgresExtension.newDatabase()))) {
            node = started;
            sites = node.getBean(TestSites.class);
            visitor = new VisitorClient(CoreTestApplication.port(node));
            node.getBeansOfType(RecurringJob.class).values().stream()
                    .filter(job -> job.name().equals("territories"))
                    .forEach(job -> job.run().block(Duration.ofSeconds(60)));
            site("portail", PORTAL);
            TestSite villages = site("villages", "villages.example.fr");
            for (String path : List.of("/nulle-part", "/aides", "/aides.atom")) {
                assertThat(visitor.get(PORTAL, path).statusCode())
                        .as("neither a copy nor a call: " + path)
                        .isEqualTo(404);
            }

            call(villages, "creuse", LATER, "territory:department-23");
            call(villages, "france", LATER.plusDays(1));
            call(villages, "clos", LocalDate.of(2020, 1, 1));
            sites.settle(villages);
            soon("/aides", "Appel creuse", true);
            soon("/aides.atom", "Appel creuse", true);
            pages(villages);
            files();
            blocks();

            change(villages, "update tenant set shared = false");
            soon("/aides", "Appel creuse", false);
            change(villages, "update tenant set shared = true");
            soon("/aides", "Appel creuse", true);
            change(
                    villages,
                    "update page set published_revision = null, published_at = null where path ="
                            + " '/appels-a-projets/creuse'");
            soon("/aides", "Appel creuse", false);
            soon("/aides.ics", "Appel creuse", false);
            soon("/territoires/creuse-23", "Appel creuse", false);
            soon("autre.example.fr", "/tous", "Appel creuse", false);
        }
    }

    /** A programme shows its own calls by the name of its site, and those of others. */
    private void blocks() {
        TestSite other = site("autre", "autre.example.fr");
        call(other, "autre", LATER.plusDays(2));
        block(other, "/tous", null, null);
        block(other, "/siens", other.title(), null);
        block(other, "/creuse", null, "Creuse");
        block(other, "/inconnu", "Un programme", null);
        sites.settle(other);
        soon(other.host(), "/tous", "label=Appel autre", true);
        assertThat(body(other.host(), "/tous"))
                .containsSubsequence("Appel creuse", "Appel france", "Appel autre")
                .contains(
                        "href=https://villages.example.fr/appels-a-projets/creuse, external=true",
                        "href=https://autre.example.fr/appels-a-projets/autre, external=false",
                        "copied=null")
                .doesNotContain("Appel clos");
        assertThat(body(other.host(), "/siens")).contains("Appel autre").doesNotContain("Appel france", "Appel creuse");
        assertThat(body(other.host(), "/creuse")).contains("Appel creuse", "Appel france");
        assertThat(body(other.host(), "/inconnu")).contains("OpenAidsView[aids=[]");
    }

    private void block(TestSite site, String path, @Nullable String programme, @Nullable String territory) {
        sites.publish(
                site,
                new Page(UUID.randomUUID(), null, PageKind.PAGE, path, 0, null),
                "Aides",
                List.of(),
                new OpenAids("Aides", programme, territory, null, null, false, 12));
    }

    private void pages(TestSite villages) {
        assertThat(body("/aides"))
                .containsSubsequence("Appel creuse", "Appel france")
                .contains(
                        "href=https://villages.example.fr/appels-a-projets/creuse, external=true",
                        "financers=[" + villages.title() + "]",
                        "copied=null")
                .doesNotContain("Appel clos", "<updated>1970-");
        assertThat(body("/aides/appels/territoire/creuse-23")).contains("Appel creuse", "Appel france");
        assertThat(body("/territoires/creuse-23"))
                .contains(
                        "Item[title=Appel creuse, href=https://villages.example.fr/appels-a-projets/creuse,",
                        "site=" + villages.title());
        assertThat(body("/territoires/nord-59")).contains("Appel france").doesNotContain("Appel creuse");
        assertThat(visitor.get(villages.host(), "/aides").statusCode()).isEqualTo(404);
    }

    private void files() {
        assertThat(body("/sitemap.xml")).contains("<loc>https://localhost/aides</loc>");
        assertThat(body("/aides.atom"))
                .contains("<title>Appel france</title>", "https://villages.example.fr/appels-a-projets/france")
                .doesNotContain("Appel clos", "<updated>1970-");
        assertThat(body("/aides.ics"))
                .contains("SUMMARY:Appel creuse\r\n", "DTSTART:20990615T100000Z\r\n", "UID:appel-");
    }

    private TestSite site(String slug, String host) {
        return sites.site(slug, TenantState.LIVE, new Address(new Host(host), ""), List.of());
    }

    private void call(TestSite site, String name, @Nullable LocalDate closes, String... terms) {
        CallFacts facts = new CallFacts(
                null,
                null,
                closes,
                LocalTime.NOON,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
        Page page = new Page(
                UUID.randomUUID(), null, PageKind.CALL, "/appels-a-projets/" + name, 0, LocalDate.of(2026, 1, 1));
        sites.publish(
                site,
                page,
                new Revision(
                        "Appel " + name,
                        null,
                        null,
                        "Description",
                        null,
                        List.of(),
                        Stream.of(terms).map(TermRef::of).toList(),
                        List.of(facts)));
    }

    private void change(TestSite site, String sql) {
        TransactionalOperator.create(node.getBean(ReactiveTransactionManager.class))
                .transactional(node.getBean(DatabaseClient.class).sql(sql).then())
                .contextWrite(CurrentTenant.with(site.id()))
                .block(SOON);
        sites.settle(site);
    }

    private void soon(String path, String text, boolean shown) {
        soon(PORTAL, path, text, shown);
    }

    private void soon(String host, String path, String text, boolean shown) {
        Eventually.until(
                SOON,
                host + path + (shown ? " shows " : " no longer shows ") + text,
                () -> visitor.get(host, path).body().contains(text) == shown);
    }

    private String body(String path) {
        return body(PORTAL, path);
    }

    private String body(String host, String path) {
        var answer = visitor.get(host, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
