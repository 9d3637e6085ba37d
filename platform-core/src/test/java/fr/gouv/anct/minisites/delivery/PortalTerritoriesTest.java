package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.territorycontact.TerritoryContact;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that a visitor of the portal finds the page of a territory, and on it what concerns it and nothing else. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalTerritoriesTest {

    private static final String PORTAL = "localhost";
    private static final String GUERET = "/territoires/gueret-23096";

    private ConfigurableApplicationContext node;
    private TestSites sites;
    private VisitorClient visitor;
    private TestSite portal;
    private TestSite villages;

    @BeforeAll
    void sites() {
        node = CoreTestApplication.start(PostgresExtension.settings(PostgresExtension.newDatabase()));
        sites = node.getBean(TestSites.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("territories"))
                .forEach(job -> job.run().block(Duration.ofSeconds(60)));
        portal = site("portail", new Address(new Host(PORTAL), ""));
        villages = site("villages", new Address(new Host("villages.example.fr"), ""));
        sites.library(villages, "/documents");
        document("commune", "territory:commune-23096");
        document("groupe", "territory:epci-200034825");
        document("departement", "territory:department-23");
        document("region", "territory:region-75");
        document("ailleurs", "territory:commune-59350");
        document("france");
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private TestSite site(String slug, Address address) {
        return sites.site(slug, TenantState.LIVE, address, List.of());
    }

    private UUID document(String name, String... terms) {
        return document(name, LocalDate.of(2026, 1, 1), terms);
    }

    private UUID document(String name, LocalDate date, String... terms) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.DOCUMENT, "/documents/" + name, 0, date);
        return sites.publish(
                villages,
                page,
                new Revision(
                        "Document " + name,
                        null,
                        null,
                        "Description",
                        null,
                        List.of(),
                        Stream.of(terms).map(TermRef::of).toList(),
                        List.of(DocumentFacts.starting())));
    }

    private void change(TestSite site, String sql) {
        TransactionalOperator.create(node.getBean(ReactiveTransactionManager.class))
                .transactional(node.getBean(DatabaseClient.class).sql(sql).then())
                .contextWrite(CurrentTenant.with(site.id()))
                .block(Duration.ofSeconds(20));
        sites.settle(site);
    }

    private HttpResponse<String> search(String typed) {
        return visitor.get(PORTAL, "/territoires?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private String body(String path) {
        HttpResponse<String> answer = visitor.get(PORTAL, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Communes of Corsica and overseas, of Paris, Lyon and Marseille, merged ones, homonyms, and odd spellings. */
    @ParameterizedTest
    @CsvFileSource(resources = "/territories/awkward.csv", delimiter = '|', numLinesToSkip = 1)
    void whatAVisitorTypesLeadsToATerritory(String typed, String slug) {
        HttpResponse<String> answer = search(typed);
        assertThat(answer.statusCode()).as(typed).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).as(typed).hasValue("/territoires/" + slug);
        assertThat(body("/territoires/" + slug)).contains("TerritoryPage[");
    }

    @Test
    void aNameOrAPostcodeOfSeveralListsThem() {
        assertThat(search("Saint-Denis").body())
                .containsSubsequence(
                        "named=[",
                        "label=Saint-Denis (974)",
                        "label=Saint-Denis (93)",
                        "similar=[",
                        "label=Saint-Denis-en-Val (45)");
        assertThat(search("saint sulpice").body())
                .containsSubsequence(
                        "named=[",
                        "label=Saint-Sulpice (46)",
                        "similar=[",
                        "label=Saint-Sulpice-les-Champs (23)",
                        "more=false");
        assertThat(search("saint martin").body()).contains("more=true");
        assertThat(search("saint martin").body().split("href=/territoires/", -1))
                .as("at most sixty, and the form")
                .hasSizeBetween(60, 63);
        assertThat(search("51300").body().split("href=/territoires/", -1)).hasSizeGreaterThan(46);
        assertThat(search("51300").body()).contains("label=Vitry-le-François (51)");
        assertThat(search("Atlantide").body()).contains("typed=Atlantide", "named=[], similar=[], more=false");
        assertThat(search("Saint-Den").body()).contains("named=[], similar=[PageLink[label=Saint-Denis (974)");
        for (String odd : List.of("%", "_", "'", "\\", "\u0000", "😀", "x".repeat(5_000))) {
            assertThat(search(odd).statusCode()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void theFormLinksToRegionsAndDepartments() {
        assertThat(body("/territoires"))
                .contains(
                        "label=Nouvelle-Aquitaine, href=/territoires/nouvelle-aquitaine,",
                        "label=Creuse (23), href=/territoires/creuse-23,",
                        "typed=null");
        assertThat(visitor.get(PORTAL, "/territoires?page=2").statusCode()).isEqualTo(301);
        assertThat(visitor.get(PORTAL, "/territoires/nulle-part").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PORTAL, "/territoires/gueret-23096/autre").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(villages.host(), "/territoires").statusCode()).isEqualTo(404);
        assertThat(visitor.get(villages.host(), GUERET).statusCode()).isEqualTo(404);
        assertThat(visitor.get(PORTAL, "/territoires/brenaz-01059").headers().firstValue("Location"))
                .hasValue("/territoires/arviere-en-valromey-01453");
    }

    @Test
    void aPageHasWhatIsAboutATerritoryAndAboutWhatContainsIt() {
        String page = body(GUERET);
        assertThat(page)
                .contains(
                        "Part[scale=commune, items=[Item[title=Document commune,"
                                + " href=https://villages.example.fr/documents/commune,",
                        "Part[scale=epci, items=[Item[title=Document groupe,",
                        "Part[scale=department, items=[Item[title=Document departement,",
                        "Part[scale=region, items=[Item[title=Document region,",
                        "Part[scale=france, items=[Item[title=Document france,",
                        "site=" + villages.title())
                .doesNotContain("Document ailleurs");
        assertThat(page)
                .contains(
                        "label=Nouvelle-Aquitaine, href=/territoires/nouvelle-aquitaine",
                        "label=Creuse (23), href=/territoires/creuse-23");
        assertThat(body("/territoires/creuse-23"))
                .contains("Part[scale=inside, items=[", "Document commune", "Document groupe", "Document region")
                .doesNotContain("Document ailleurs");
        assertThat(body("/territoires/nouvelle-aquitaine")).contains("Document commune", "Document departement");
        assertThat(body("/territoires/lille-59350"))
                .contains("Document ailleurs", "Document france")
                .doesNotContain("Document commune", "Document region");
    }

    /** Items of days to come take no place of others, and a link leads to those without a place. */
    @Test
    void aPartWithMoreThanItShowsLeadsToAllOfIt() {
        assertThat(body("/territoires/paris-75056")).doesNotContain("territoire=paris");
        List<UUID> more = IntStream.range(0, 6)
                .mapToObj(number -> document("paris-" + number, "territory:commune-75056"))
                .toList();
        List<UUID> tomorrow = IntStream.range(0, 6)
                .mapToObj(number -> document(
                        "demain-" + number, LocalDate.now().plusDays(3), "territory:commune-75056", "theme:HOUSING"))
                .toList();
        assertThat(body("/territoires/paris-75056"))
                .contains("title=Document paris-", "listHref=/ressources?contenu=documents&amp;territoire=paris-75056")
                .doesNotContain("title=Document demain-");
        assertThat(body("/territoires/paris-75"))
                .as("of a part of a department")
                .contains("listHref=/ressources?contenu=documents&amp;territoire=paris-75");
        assertThat(body("/ressources?contenu=documents&territoire=paris-75056")).contains("total=6");
        more.forEach(page -> sites.withdraw(villages, page));
        tomorrow.forEach(page -> sites.withdraw(villages, page));
        sites.settle(villages);
    }

    @Test
    void aServiceIsThereUntilItsLastDay() {
        sites.catalogue(portal, "/services");
        UUID open = service("ouvert", LocalDate.now().plusDays(1));
        UUID ended = service("termine", LocalDate.now().minusDays(2));
        assertThat(body("/territoires/lyon-69123")).contains("Service ouvert").doesNotContain("Service termine");
        sites.withdraw(portal, open);
        sites.withdraw(portal, ended);
        sites.settle(portal);
    }

    private UUID service(String name, LocalDate last) {
        UUID page = sites.publish(
                portal,
                new Page(UUID.randomUUID(), null, PageKind.SERVICE, "/services/" + name, 0, LocalDate.of(2026, 1, 1)),
                new Revision(
                        "Service " + name,
                        null,
                        null,
                        "Description",
                        null,
                        List.of(),
                        List.of(TermRef.of("territory:commune-69123")),
                        List.of(ServiceFacts.starting())));
        change(
                portal,
                "update service_facts set closes = '" + last
                        + "' where revision_id = (select published_revision from page where id = '" + page + "')");
        return page;
    }

    @Test
    void pagesAreIndexedOnlyWhereSomethingIsSaid() {
        assertThat(body(GUERET)).contains("indexable=true");
        assertThat(body("/territoires/limoges-87085")).as("only its region").contains("indexable=false");
        String map = body("/sitemap.xml");
        assertThat(map)
                .contains(
                        "/territoires</loc>",
                        "/territoires/gueret-23096</loc>",
                        "/territoires/ajain-23002</loc>",
                        "/territoires/creuse-23</loc>",
                        "/territoires/lille-59350</loc>")
                .doesNotContain("/territoires/limoges-87085");
        assertThat(visitor.get(villages.host(), "/sitemap.xml").body()).doesNotContain("territoires");
    }

    @Test
    void sitesAreThereByTheirTerritories() {
        TestSite creuse = site("creuse", new Address(new Host("creuse.example.fr"), ""));
        sites.list(
                creuse,
                new DirectoryEntry("Une phrase.", Set.of("HOUSING"), Set.of("RESIDENTS"), Set.of("department-23")));
        assertThat(body(GUERET))
                .contains("Part[scale=department, items=[Item[title=" + creuse.title()
                        + ", href=https://creuse.example.fr/,");
        assertThat(body("/territoires/lille-59350")).doesNotContain(creuse.title());
        sites.state(creuse, TenantState.SUSPENDED);
        assertThat(body(GUERET)).as("suspended").doesNotContain(creuse.title());
        sites.state(creuse, TenantState.LIVE);
        change(creuse, "update tenant set shared = false where tenant_id = '" + creuse.id() + "'");
        assertThat(body(GUERET)).as("not shared").doesNotContain(creuse.title());
    }

    @Test
    void whatIsNotSharedIsInNoPage() {
        UUID page = document("secret", "territory:commune-59350");
        assertThat(body("/territoires/lille-59350")).contains("Document secret");
        change(villages, "update page set shared = false where id = '" + page + "'");
        assertThat(body("/territoires/lille-59350")).as("page not shared").doesNotContain("Document secret");
        change(villages, "update page set shared = true where id = '" + page + "'");
        change(villages, "update tenant set shared = false where tenant_id = '" + villages.id() + "'");
        assertThat(body("/territoires/lille-59350")).as("site not shared").doesNotContain("title=Document");
        change(villages, "update tenant set shared = true where tenant_id = '" + villages.id() + "'");
        assertThat(body("/territoires/lille-59350")).contains("Document secret");
        sites.state(villages, TenantState.SUSPENDED);
        assertThat(body("/territoires/lille-59350")).as("suspended").doesNotContain("title=Document");
        sites.state(villages, TenantState.LIVE);
        sites.withdraw(villages, page);
        assertThat(body("/territoires/lille-59350"))
                .as("withdrawn")
                .contains("Document ailleurs")
                .doesNotContain("Document secret");
    }

    @Test
    void whoHelpsIsThatOfTheDepartment() {
        TerritoryContacts contacts = node.getBean(TerritoryContacts.class);
        AuditActor by = AuditActor.withoutAccount("Test");
        TerritoryContact delegate = contact("23", "", "Préfet de la Creuse");
        TerritoryContact programme = contact("23", "Villages d’avenir", "Chef de projet");
        assertThat(contacts.putAll(List.of(programme, delegate, contact("99", "", "Nulle part")), by)
                        .block(Duration.ofSeconds(20)))
                .containsExactly("99");
        assertThat(body(GUERET)).as("all or none").contains("contacts=[]");
        assertThat(contacts.putAll(List.of(programme, delegate), by).block(Duration.ofSeconds(20)))
                .isEmpty();
        contacts.putAll(List.of(programme, delegate), by).block(Duration.ofSeconds(20));
        List<TerritoryContacts.Known> known = contacts.all().block(Duration.ofSeconds(20));
        assertThat(known).extracting(TerritoryContacts.Known::contact).containsExactly(delegate, programme);
        for (String path : List.of(GUERET, "/territoires/creuse-23")) {
            assertThat(body(path))
                    .contains("Contact[programme=null, function=Préfet de la Creuse,", "programme=Villages");
        }
        assertThat(body("/territoires/lille-59350")).contains("contacts=[]");
        assertThat(contacts.put(new TerritoryContacts.Known(UUID.randomUUID(), delegate), by)
                        .block(Duration.ofSeconds(20)))
                .isEqualTo(TerritoryContacts.Result.KNOWN);
        assertThat(contacts.put(new TerritoryContacts.Known(UUID.randomUUID(), contact("99", "", "x")), by)
                        .block(Duration.ofSeconds(20)))
                .isEqualTo(TerritoryContacts.Result.UNKNOWN_DEPARTMENT);
        for (TerritoryContacts.Known one : known) {
            assertThat(contacts.remove(one, by).block(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(body(GUERET)).contains("contacts=[]");
    }

    private static TerritoryContact contact(String department, String programme, String function) {
        return new TerritoryContact(
                department, programme, function, "Préfecture", "", "", "contact@exemple.gouv.fr", "");
    }

    @Test
    void aPageOfThePortalTakesPrecedence() {
        UUID own = sites.page(portal, "/territoires", "Nos territoires");
        sites.settle(portal);
        assertThat(body("/territoires")).contains("title=Nos territoires,");
        assertThat(visitor.get(PORTAL, GUERET).statusCode()).isEqualTo(200);
        sites.withdraw(portal, own);
        sites.settle(portal);
        assertThat(body("/territoires")).contains("TerritorySearchPage[");
    }
}
