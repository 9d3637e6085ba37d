package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.search.SearchRules;
import fr.gouv.anct.minisites.search.SiteSearchRules;
import fr.gouv.anct.minisites.search.SiteSharing;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Checks that the search of the portal finds what live sites share with it, names the site of each result and leads there,
 * and finds nothing else.
 */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalSearchTest {

    private static final String PORTAL = "localhost";

    private ConfigurableApplicationContext node;
    private TestSites sites;
    private VisitorClient visitor;
    private TestSite portal;
    private TestSite housing;
    private TestSite villages;

    @BeforeAll
    void sites() {
        node = CoreTestApplication.start(PostgresExtension.settings(PostgresExtension.newDatabase()));
        sites = node.getBean(TestSites.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        portal = site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""));
        housing = site("logis", TenantState.LIVE, new Address(new Host("logis.example.fr"), ""));
        villages = site("villages", TenantState.LIVE, new Address(new Host("programmes.example.fr"), "/villages"));
        sites.page(portal, "/offre", "L’offre", TestSites.text("Un guide pour les communes"));
        sites.page(housing, "/aides", "Les aides", TestSites.text("Une subvention pour les communes"));
        sites.page(villages, "/fiche", "La fiche", TestSites.text("Les communes et leur chaudière"));
        index();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private TestSite site(String slug, TenantState state, Address address) {
        return sites.site(slug, state, address, List.of());
    }

    private void change(TestSite site, String sql) {
        TransactionalOperator.create(node.getBean(ReactiveTransactionManager.class))
                .transactional(node.getBean(DatabaseClient.class).sql(sql).then())
                .contextWrite(CurrentTenant.with(site.id()))
                .block(Duration.ofSeconds(20));
    }

    /** Adds a file with a text on its second page. */
    private UUID file(TestSite site, String name, String text) {
        UUID file = sites.file(site, name, "application/pdf", name.getBytes(StandardCharsets.UTF_8));
        change(site, """
            insert into document_passage (media_id, content_id, page, text)
            select id, content_id, 2, '%s' from media where id = '%s'
            """.formatted(text, file));
        return file;
    }

    private void index() {
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("search-documents"))
                .forEach(job -> job.run().block(Duration.ofSeconds(30)));
        List.of(portal, housing, villages).forEach(sites::settle);
    }

    private String results(String parameters) {
        return visitor.get(PORTAL, "/recherche?" + parameters).body();
    }

    private static String typed(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Returns the addresses of the results. */
    private List<String> found(String parameters) {
        return Pattern.compile("SearchHit\\[[^\\]]*?href=([^, \\]]+)")
                .matcher(results(parameters))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @Test
    void pagesOfAllSitesAreFoundWithTheirSite() {
        assertThat(found(typed("commune")))
                .containsExactlyInAnyOrder(
                        "/offre", "https://logis.example.fr/aides", "https://programmes.example.fr/villages/fiche");
        assertThat(results(typed("subvention")))
                .contains("total=1,", "title=Les aides,", "site=" + housing.title() + "]");
        assertThat(results(typed("offre"))).contains("href=/offre,", "site=null]");
        assertThat(found(typed("chaudiere"))).containsExactly("https://programmes.example.fr/villages/fiche");
        assertThat(visitor.get(housing.host(), "/recherche?q=chaudiere").body())
                .as("another site")
                .contains("total=0,");
    }

    @Test
    void resultsAreFilteredBySite() {
        assertThat(results(typed("communes")))
                .contains("FacetLinks[code=site,", "label=" + housing.title() + " (1)", "site=villages");
        assertThat(found(typed("communes") + "&site=logis")).containsExactly("https://logis.example.fr/aides");
        assertThat(found(typed("communes") + "&site=logis&site=portail"))
                .containsExactlyInAnyOrder("https://logis.example.fr/aides", "/offre");
        for (String unknown : List.of("rien", "logis%00", "Logis", "../logis")) {
            assertThat(visitor.get(PORTAL, "/recherche?q=communes&site=" + unknown)
                            .statusCode())
                    .as(unknown)
                    .isIn(200, 301, 302);
        }
        assertThat(visitor.get(housing.host(), "/recherche?q=communes&site=logis")
                        .headers()
                        .firstValue("Location"))
                .as("on another site than the portal")
                .hasValueSatisfying(location -> assertThat(location).endsWith("/recherche?q=communes"));
    }

    @Test
    void pagesOfAllSitesAreSuggestedWhileOneTypes() {
        assertThat(suggested(PORTAL, "aide")).contains("https://logis.example.fr/aides", housing.title());
        assertThat(suggested(PORTAL, "fich")).contains("https://programmes.example.fr/villages/fiche");
        assertThat(suggested(PORTAL, "Site vill"))
                .as("a listed site")
                .contains("\"href\":\"https://programmes.example.fr/villages/\"");
        assertThat(suggested(PORTAL, "l’off")).contains("\"href\":\"/offre\"").contains("\"site\":null");
        assertThat(suggested(housing.host(), "aid")).contains("\"href\":\"/aides\"");
        assertThat(suggested(housing.host(), "fich")).as("another site").isEqualTo("[]");
        assertThat(suggested(housing.host(), "ment")).contains("/mentions-legales");
        assertThat(suggested(housing.host(), "les aides des"))
                .as("ends with a stop word")
                .contains("/aides");
        for (String nothing :
                List.of("\u02bc\u02bc\u02bc", "", "ai", "%", "'\"\\:*", "\u0000", "où", "zzzz", "x".repeat(5000))) {
            assertThat(suggested(PORTAL, nothing)).as(nothing).isEqualTo("[]");
        }
    }

    @Test
    void whatVisitorsCannotSeeIsNeitherSuggestedNorNamedAsACorrection() {
        UUID seen = sites.page(villages, "/tyrannosaure", "Le tyrannosaure", TestSites.text("Un ptérodactyle"));
        sites.settle(villages);
        assertThat(suggested(PORTAL, "tyrann")).contains("Le tyrannosaure");
        assertThat(results(typed("pterodatcyle"))).contains("correction=PageLink[label=ptérodactyle,");
        change(villages, "update page set shared = false where id = '" + seen + "'");
        sites.settle(villages);
        Eventually.until(
                Duration.ofSeconds(10),
                "not shared",
                () -> suggested(PORTAL, "tyrann").equals("[]"));
        assertThat(results(typed("pterodatcyle")))
                .contains("total=0,", "correction=null")
                .doesNotContain("ptérodactyle");
        assertThat(ofVillages("tyrann")).contains("Le tyrannosaure");
        assertThat(suggested(housing.host(), "tyrann")).as("another site").isEqualTo("[]");

        Page page = new Page(UUID.randomUUID(), null, PageKind.PAGE, "/dinosaure", 0, null);
        sites.publish(villages, page, "Le stégosaure", List.of());
        sites.publish(villages, page, "Le tricératops", List.of(), TestSites.text("Un iguanodon"));
        change(villages, """
            update page set published_revision = (select r.id from revision r where r.page_id = page.id and r.number = 1)
             where path = '/dinosaure'
            """);
        sites.settle(villages);
        assertThat(ofVillages("stegos")).contains("Le stégosaure");
        assertThat(ofVillages("tricerat")).as("of a draft").isEqualTo("[]");
        assertThat(of(villages, "iguanodno")).contains("total=0,", "correction=null");
        sites.withdraw(villages, seen);
        sites.settle(villages);
        assertThat(ofVillages("tyrann")).as("withdrawn").isEqualTo("[]");
        assertThat(of(villages, "pterodatcyle")).contains("total=0,", "correction=null");
    }

    private String ofVillages(String words) {
        return suggested(villages.host(), villages.path("/recherche/suggestions"), words);
    }

    private String suggested(String host, String path, String words) {
        return visitor.get(host, path + "?" + typed(words)).body();
    }

    private String suggested(String host, String words) {
        return suggested(host, "/recherche/suggestions", words);
    }

    @Test
    void aFileIsOpenedOnItsSiteAtThePageWithTheWords() {
        UUID file = file(villages, "guide.pdf", "Les hérissons des villes");
        sites.page(
                villages, "/guides", "Nos guides", new Download(new MediaRef(file), null, null, Download.Variant.LINK));
        index();
        assertThat(results(typed("hérisson")))
                .contains(
                        "href=https://programmes.example.fr/villages/guides,",
                        "https://programmes.example.fr/villages/media/" + file,
                        "number=2,",
                        "Part[text=hérissons, found=true]");
    }

    @Test
    void whatAPageIsNotToShareIsFoundOnItsSiteAlone() {
        UUID file = file(housing, "interne.pdf", "Un ornithorynque discret");
        UUID page = sites.page(
                housing,
                "/discrete",
                "Une page discrète",
                TestSites.text("Le tatou"),
                new Download(new MediaRef(file), null, null, Download.Variant.LINK));
        index();
        assertThat(found(typed("tatou"))).hasSize(1);
        assertThat(found(typed("ornithorynque"))).hasSize(1);

        change(housing, "update page set shared = false where id = '%s'".formatted(page));
        assertThat(suggested(PORTAL, "discr")).isEqualTo("[]");
        assertThat(suggested(housing.host(), "discr")).contains("/discrete");
        for (String words : List.of("tatou", "ornithorynque", "ornithorinque", "« une page discrète »")) {
            assertThat(results(typed(words)))
                    .as(words)
                    .contains("total=0,", "partly=[]")
                    .doesNotContain("discrète,");
        }
        assertThat(visitor.get(housing.host(), "/recherche?q=ornithorynque").body())
                .contains("total=1,");
    }

    @Test
    void aSiteIsFoundWhileItIsLiveAndShared() {
        TestSite other = site("autre", TenantState.PREPARATION, new Address(new Host("autre.example.fr"), ""));
        UUID file = file(other, "carnet.pdf", "Le carnet du wombat");
        sites.page(
                other,
                "/wombat",
                "Une page",
                TestSites.text("Un quokka"),
                new Download(new MediaRef(file), null, null, Download.Variant.LINK));
        UUID withdrawn = sites.page(other, "/retiree", "Retirée", TestSites.text("Un pangolin"));
        sites.withdraw(other, withdrawn);
        sites.settle(other);
        index();
        expect(other, false, "in preparation");
        sites.state(other, TenantState.LIVE);
        expect(other, true, "live");
        assertThat(found(typed("pangolin"))).as("withdrawn").isEmpty();
        assertThat(results(typed("quoka"))).as("typed wrong").contains("near=true", "title=Une page,");

        share(other, false);
        expect(other, false, "not shared");
        assertThat(results(typed("quoka")))
                .as("a word of a site that is not shared")
                .contains("total=0,");
        share(other, true);
        expect(other, true, "shared again");
        sites.state(other, TenantState.SUSPENDED);
        expect(other, false, "suspended");
        sites.state(other, TenantState.ARCHIVED);
        expect(other, false, "archived");
    }

    private void share(TestSite site, boolean shared) {
        assertThat(node.getBean(SiteSharing.class)
                        .change(tenant(site), shared, AuditActor.withoutAccount("Centrale"))
                        .block(Duration.ofSeconds(20)))
                .isTrue();
    }

    private void expect(TestSite site, boolean found, String when) {
        for (String words : List.of("quokka", "wombat")) {
            Eventually.until(
                    Duration.ofSeconds(10),
                    when + ": " + words,
                    () -> results(typed(words)).contains("site=" + site.title() + "]") == found);
        }
    }

    private void rules(TestSite site, SearchRules rules) {
        SiteSearchRules stored = node.getBean(SiteSearchRules.class);
        assertThat(stored.find()
                        .flatMap(seen -> stored.replace(
                                tenant(site), seen.version(), rules, AuditActor.withoutAccount("Équipe")))
                        .contextWrite(CurrentTenant.with(site.id()))
                        .block(Duration.ofSeconds(20)))
                .isTrue();
    }

    private Tenant tenant(TestSite site) {
        return node.getBean(TenantDirectory.class).snapshot().byId(site.id()).orElseThrow();
    }

    @Test
    void synonymsOfASiteHoldThereAndThoseOfThePortalEverywhere() {
        sites.page(villages, "/pvd", "Le programme PVD", TestSites.text("Trois ans de soutien"));
        sites.page(villages, "/long", "Petites villes de demain", TestSites.text("Un zébu"));
        sites.page(villages, "/potager", "Le potager", TestSites.text("Des salades"));
        sites.settle(villages);
        rules(portal, new SearchRules(List.of("PVD, Petites villes de demain"), List.of()));
        rules(villages, new SearchRules(List.of("jardinage, potager"), List.of()));
        for (String typed : List.of("pvd", "petites villes de demain", "petite ville demain")) {
            Eventually.until(
                    Duration.ofSeconds(10),
                    typed,
                    () -> List.of("/villages/pvd", "/villages/long").stream()
                            .allMatch(path -> of(villages, typed).contains("href=" + path + ",")));
        }
        assertThat(found(typed("pvd"))).hasSize(2);
        assertThat(of(villages, "pvd zébu")).contains("total=1,").contains("href=/villages/long,");
        assertThat(of(villages, "jardinage")).contains("total=1,", "href=/villages/potager,");
        assertThat(found(typed("jardinage")))
                .as("a synonym of the site, on the portal")
                .isEmpty();
        assertThat(of(villages, "« petites villes de demain »")).contains("total=1,");
        sites.page(villages, "/toits", "Les toits", TestSites.text("Habitat et logement"));
        sites.settle(villages);
        assertThat(of(villages, "rénovation"))
                .as("a synonym of a theme of the platform")
                .contains("href=/villages/toits,");
    }

    private void classified(Page page, TermRef... terms) {
        sites.publish(
                villages,
                page,
                new Revision(
                        "Le plan",
                        null,
                        null,
                        "Description",
                        null,
                        List.of(),
                        List.of(terms),
                        List.of(TestSites.text("Trois mesures"))));
    }

    @Test
    void aPageIsFoundByTheLabelsOfItsTermsBelowThoseWithTheWordInTheirTitles() {
        Page page = new Page(UUID.randomUUID(), null, PageKind.PAGE, "/rural", 0, null);
        classified(page, TermRef.of("theme:HEALTH"), TermRef.of("audience:YOUNG_PEOPLE"));
        sites.page(villages, "/titre", "Le médecin", TestSites.text("Une consultation"));
        sites.page(villages, "/texte", "Une réunion", TestSites.text("Rendre compte de la sante du village"));
        sites.page(housing, "/autre", "Une autre", TestSites.text("Rien sur ce thème"));
        index();
        assertThat(paths(of(villages, "santé")))
                .as("the title has a synonym")
                .containsExactly("/villages/titre", "/villages/rural", "/villages/texte");
        assertThat(paths(of(villages, "soins"))).as("a synonym").contains("/villages/rural");
        assertThat(paths(of(villages, "mesures jeunes"))).containsExactly("/villages/rural");
        assertThat(paths(of(villages, "médecins"))).containsSequence("/villages/titre", "/villages/rural");
        assertThat(of(villages, "mesures -santé")).as("the word is in no text").contains("total=1,");
        assertThat(found(typed("jeunes mesures")))
                .as("on the portal")
                .containsExactly("https://programmes.example.fr/villages/rural");
        assertThat(paths(of(housing, "santé"))).as("another site").isEmpty();
        assertThat(of(villages, "theme:HEALTH")).as("a code is no word").contains("total=0,");

        classified(page, TermRef.of("theme:EUROPE"));
        index();
        assertThat(paths(of(villages, "jeunes"))).as("no longer").isEmpty();
        assertThat(paths(of(villages, "feder"))).containsExactly("/villages/rural");
    }

    private static List<String> paths(String body) {
        return Pattern.compile("SearchHit\\[[^\\]]*?href=([^, \\]]+)")
                .matcher(body)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private String of(TestSite site, String words) {
        return visitor.get(site.host(), site.path("/recherche") + "?" + typed(words))
                .body();
    }

    @Test
    void aPinnedPageIsTheFirstAnswerToItsWordsAlone() {
        UUID pinned = sites.page(villages, "/demarche", "La démarche", TestSites.text("Par où commencer"));
        UUID drafted = sites.page(villages, "/projet", "Un projet");
        sites.withdraw(villages, drafted);
        sites.page(villages, "/aide", "Une aide", TestSites.text("Demander une aide financière"));
        sites.settle(villages);
        rules(
                villages,
                new SearchRules(
                        List.of("jardinage, potager"),
                        List.of(
                                new SearchRules.PinnedAnswer("demander des aides", pinned),
                                new SearchRules.PinnedAnswer("zoologie", pinned),
                                new SearchRules.PinnedAnswer("aides", drafted))));
        Eventually.until(
                Duration.ofSeconds(10),
                "pinned",
                () -> of(villages, "aide demandée").contains("title=La démarche, href=/villages/demarche,"));
        assertThat(of(villages, "demander une aide")).contains("kind=Réponse mise en avant");
        assertThat(of(villages, "zoologie")).as("no other result").contains("total=1,");
        for (int n = 0; n < 10; n++) {
            sites.page(villages, "/oiseau-" + n, "Oiseau " + n, TestSites.text("zoologie"));
        }
        sites.settle(villages);
        assertThat(of(villages, "zoologie"))
                .as("a full page of results and the pinned one")
                .contains("total=10,", "title=La démarche,")
                .doesNotContain("&page=2");
        assertThat(of(villages, "aide demandée").split("title=La démarche,", -1))
                .as("listed once")
                .hasSize(2);
        for (String typed : List.of("aide", "demander une aide financière", "demander aide -salade")) {
            assertThat(of(villages, typed)).as(typed).doesNotContain("mise en avant");
        }
        assertThat(visitor.get(
                                villages.host(),
                                villages.path("/recherche") + "?" + typed("demander aide") + "&contenu=pages")
                        .body())
                .as("filtered")
                .doesNotContain("mise en avant");
    }

    @Test
    void theRoleOfASiteCannotAskForThePortal() {
        assertThatThrownBy(() -> change(
                        housing,
                        "select search_portal('localhost', '{commune}', '{0}', '{false}', '{}', '{}', '{}',"
                                + " '{}', 10, 0)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> change(
                        housing,
                        "select search_results('{commune}', '{0}', '{false}', '{}', '{}', '{}', '{}', 10, 0, '%s')"
                                .formatted(villages.id())))
                .hasMessageContaining("permission denied");
    }
}
