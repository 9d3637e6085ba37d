package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that a visitor of the portal finds what sites share, by its facets, and nothing else, as soon as it is decided. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalSharedContentTest {

    private static final String PORTAL = "localhost";
    private static final String LIST = "/ressources";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private ConfigurableApplicationContext node;
    private SuperuserDatabase database;
    private TestSites sites;
    private VisitorClient visitor;
    private TestSite portal;
    private TestSite villages;
    private TestSite cities;

    @BeforeAll
    void sites() {
        String name = PostgresExtension.newDatabase();
        database = SuperuserDatabase.of(name);
        node = CoreTestApplication.start(PostgresExtension.settings(name));
        sites = node.getBean(TestSites.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("territories"))
                .forEach(job -> job.run().block(Duration.ofSeconds(60)));
        portal = site("portail", PORTAL);
        villages = site("villages", "villages.example.fr");
        cities = site("villes", "villes.example.fr");
        sites.articles(portal, "/actualites", "Actualités");
        sites.article(portal, "/actualites/portail", "Nouvelle du portail", DAY.plusDays(9));
        sites.library(villages, "/documents");
        document("guide", DAY.plusDays(1), "theme:HOUSING", "territory:commune-23096");
        document("creuse", DAY.plusDays(2), "theme:ENVIRONMENT", "territory:department-23");
        document("nord", DAY.plusDays(3), "theme:HOUSING", "audience:LOCAL_AUTHORITIES", "territory:department-59");
        document("demain", LocalDate.now().plusDays(3), "theme:HOUSING");
        sites.articles(cities, "/actualites", "Actualités");
        sites.article(cities, "/actualites/villes", "Nouvelle des villes", DAY.plusDays(4));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private TestSite site(String slug, String host) {
        return sites.site(slug, TenantState.LIVE, new Address(new Host(host), ""), List.of());
    }

    private UUID document(String name, LocalDate date, String... terms) {
        return publish(
                villages,
                PageKind.DOCUMENT,
                "/documents/" + name,
                "Document " + name,
                date,
                DocumentFacts.starting(),
                terms);
    }

    private UUID publish(
            TestSite site, PageKind kind, String path, String title, LocalDate date, Block body, String... terms) {
        UUID page = sites.publish(
                site,
                new Page(UUID.randomUUID(), null, kind, path, 0, date),
                new Revision(
                        title,
                        null,
                        null,
                        "Description de " + title,
                        null,
                        List.of(),
                        Stream.of(terms).map(TermRef::of).toList(),
                        List.of(body)));
        sites.settle(site);
        return page;
    }

    private String body(String query) {
        HttpResponse<String> answer = visitor.get(PORTAL, LIST + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    /** Returns the titles of the list, in its order. */
    private List<String> titles(String query) {
        return Stream.of(body(query).split("Item\\[link=PageLink\\[label="))
                .skip(1)
                .map(item -> item.substring(0, item.indexOf(", href=")))
                .toList();
    }

    @Test
    void theNewestOfAllSitesComesFirst() {
        assertThat(titles(""))
                .containsExactly(
                        "Nouvelle du portail",
                        "Nouvelle des villes",
                        "Document nord",
                        "Document creuse",
                        "Document guide");
        assertThat(body(""))
                .contains(
                        "label=Document nord, href=https://villages.example.fr/documents/nord, external=true",
                        "kind=Document, site=Site villages, date=2026-01-04",
                        "label=Nouvelle du portail, href=/actualites/portail, external=false",
                        "kind=Actualité, site=null, date=2026-01-10",
                        "total=5");
    }

    /** An item about a territory concerns what contains it, and what lies in it, whether an item is about that or not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contenu=documents|nord creuse guide",
                "contenu=actualites|portail villes",
                "contenu=actualites&contenu=documents|portail villes nord creuse guide",
                "theme=habitat|nord guide",
                "public=collectivites|nord",
                "theme=habitat&territoire=creuse-23|guide",
                "territoire=creuse-23|creuse guide",
                "territoire=gueret-23096|creuse guide",
                "territoire=ahun-23001|creuse",
                "territoire=nouvelle-aquitaine|creuse guide",
                "territoire=hauts-de-france|nord",
                "territoire=lille-59350|nord",
                "site=villes|villes",
                "site=villes&contenu=documents|",
            })
    void eachFacetFilters(String query, String expected) {
        List<String> names = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(titles("?" + query))
                .extracting(title -> title.replaceAll(".* ", ""))
                .containsExactlyElementsOf(names);
    }

    @Test
    void aFacetTellsWhatAnotherValueWouldGive() {
        assertThat(body("?theme=habitat"))
                .contains("label=Transition écologique (1), href=/ressources?theme=", "label=Creuse (23) (1), href=")
                .doesNotContain("label=Actualités (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?theme=zzz",
                "?territoire=nulle-part",
                "?site=personne",
                "?tri=titre",
                "?annee=2026",
                "?type=guide"
            })
    void whatNoItemHasLeadsToTheListWithoutIt(String query) {
        HttpResponse<String> answer = visitor.get(PORTAL, LIST + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(LIST);
    }

    /** A link of before, or the feed that a reader has, still leads to the items. */
    @Test
    void whatHasBeenReplacedLeadsToWhatReplacesIt() {
        String former = database.rows(
                        "select slug from territory where replaced_by = (select min(n.code) from territory n where"
                                + " n.code like 'commune-23%' and exists (select from territory o where o.replaced_by ="
                                + " n.code)) limit 1")
                .getFirst();
        String today = database.rows(
                        "select n.slug from territory o join territory n on n.code = o.replaced_by where o.slug = ?",
                        former)
                .getFirst();
        moved("?territoire=" + former, "?territoire=" + today);
        assertThat(titles("?territoire=" + today)).containsExactly("Document creuse");
        assertThat(feed("?territoire=" + former)).contains("Document creuse").doesNotContain("Document nord");

        database.run("update vocabulary_term set replaced_by = 'HOUSING' where code = 'EUROPE'");
        sites.settle(portal);
        moved("?theme=europe&contenu=documents", "?contenu=documents&theme=habitat");
        assertThat(feed("?theme=europe"))
                .contains("Document nord", "href=\"https://localhost/ressources?theme=habitat\"")
                .doesNotContain("Document creuse");
        database.run("update vocabulary_term set replaced_by = null where code = 'EUROPE'");
        sites.settle(portal);
    }

    private void moved(String from, String to) {
        HttpResponse<String> answer = visitor.get(PORTAL, LIST + from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(LIST + to);
    }

    private String feed(String query) {
        HttpResponse<String> answer = visitor.get(PORTAL, LIST + ".atom" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aServiceIsThereUntilItsLastDay() {
        sites.catalogue(portal, "/services");
        UUID open = sites.service(portal, "ouvert", DAY, ServiceFacts.starting());
        UUID ended = sites.service(portal, "termine", DAY, ServiceFacts.starting());
        close(open, LocalDate.now().plusDays(1));
        close(ended, LocalDate.now().minusDays(2));
        sites.settle(portal);
        assertThat(titles("?contenu=services")).containsExactly("Service ouvert");
        Stream.of(open, ended)
                .forEach(page -> database.run(
                        "update page set published_revision = null, trashed_at = now() where id = ?", page));
        sites.settle(portal);
    }

    private void close(UUID service, LocalDate last) {
        database.run(
                "update service_facts set closes = ? where revision_id = (select published_revision from page where id"
                        + " = ?)",
                last,
                service);
    }

    @Test
    void onlyThePortalHasIt() {
        assertThat(visitor.get(villages.host(), LIST).statusCode()).isEqualTo(404);
        assertThat(visitor.get(villages.host(), LIST + ".atom").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PORTAL, LIST + "?page=2").statusCode()).isEqualTo(404);
        List<UUID> more = IntStream.range(0, 16)
                .mapToObj(number -> document("suite-" + number, DAY.minusDays(number)))
                .toList();
        assertThat(visitor.get(PORTAL, LIST + "?page=2").statusCode())
                .as("it was missing before")
                .isEqualTo(200);
        more.forEach(page ->
                database.run("update page set published_revision = null, trashed_at = now() where id = ?", page));
        sites.settle(villages);
        assertThat(visitor.get(PORTAL, "/plan-du-site").body()).contains("href=" + LIST);
        assertThat(visitor.get(PORTAL, "/sitemap.xml").body()).contains("<loc>https://localhost/ressources</loc>");
    }

    @Test
    void theFeedHasTheSameFilter() {
        String feed = visitor.get(PORTAL, LIST + ".atom?theme=habitat").body();
        assertThat(feed)
                .contains(
                        "<title>Document nord</title>",
                        "href=\"https://villages.example.fr/documents/nord\"",
                        "<name>Site villages</name>")
                .doesNotContain("Document creuse", "Document demain");
    }

    /** Each decision holds for the next request, without a page of the portal being published. */
    @Test
    void whatIsNoLongerSharedIsGoneAtOnce() {
        TestSite other = site("autre", "autre.example.fr");
        sites.library(other, "/documents");
        UUID page = publish(
                other,
                PageKind.DOCUMENT,
                "/documents/autre",
                "Document autre",
                DAY,
                DocumentFacts.starting(),
                "theme:HEALTH");
        String query = "?site=autre";
        assertThat(titles(query)).containsExactly("Document autre");
        for (List<String> change : List.of(
                List.of("update page set shared = false where id = ?", "update page set shared = true where id = ?"),
                List.of(
                        "update tenant set shared = false where tenant_id = (select tenant_id from page where id = ?)",
                        "update tenant set shared = true where tenant_id = (select tenant_id from page where id = ?)"),
                List.of(
                        "update tenant set state = 'suspended' where tenant_id = (select tenant_id from page where id"
                                + " = ?)",
                        "update tenant set state = 'live' where tenant_id = (select tenant_id from page where id"
                                + " = ?)"))) {
            database.run(change.getFirst(), page);
            sites.settle(other);
            assertThat(titles("")).as(change.getFirst()).hasSize(5).doesNotContain("Document autre");
            assertThat(visitor.get(PORTAL, LIST + query).statusCode())
                    .as("no item of the site")
                    .isEqualTo(301);
            database.run(change.getLast(), page);
            sites.settle(other);
            assertThat(titles(query)).as(change.getLast()).containsExactly("Document autre");
        }
        database.run("update page set published_revision = null, trashed_at = now() where id = ?", page);
        sites.settle(other);
        assertThat(titles("")).hasSize(5);
    }

    @Test
    void aPageOfThePortalItselfTakesPrecedence() {
        UUID own = sites.page(portal, LIST, "Nos ressources");
        sites.settle(portal);
        assertThat(visitor.get(PORTAL, LIST).body()).contains("Nos ressources").doesNotContain("Document nord");
        database.run("update page set published_revision = null, trashed_at = now() where id = ?", own);
        sites.settle(portal);
        assertThat(titles("")).hasSize(5);
    }
}
