package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts.Kind;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.GuideRule;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that answers lead a visitor of the portal to services that are shared, and that each answer is an address. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalGuideTest {

    private static final String PORTAL = "localhost";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AuditActor BY = AuditActor.withoutAccount("Test");
    private static final String NOWHERE = "&lieu=je-ne-sais-pas";

    private ConfigurableApplicationContext node;
    private SuperuserDatabase database;
    private TestSites sites;
    private VisitorClient visitor;
    private TestSite portal;
    private TestSite villages;
    private PortalGuides guides;

    @BeforeAll
    void guide() {
        String name = PostgresExtension.newDatabase();
        database = SuperuserDatabase.of(name);
        node = CoreTestApplication.start(PostgresExtension.settings(name));
        sites = node.getBean(TestSites.class);
        guides = node.getBean(PortalGuides.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        node.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("territories"))
                .forEach(job -> job.run().block(Duration.ofSeconds(60)));
        portal = site("portail", PORTAL);
        villages = site("villages", "villages.example.fr");
        sites.catalogue(villages, "/services");
        service("aide", Kind.FUNDING, "audience:LOCAL_AUTHORITIES", "theme:HOUSING");
        service("appui", Kind.SUPPORT, "audience:LOCAL_AUTHORITIES", "theme:DIGITAL");
        service("creuse", Kind.SUPPORT, "audience:LOCAL_AUTHORITIES", "theme:DIGITAL", "territory:department-23");
        service("atelier", Kind.TRAINING, "audience:RESIDENTS");
        publish(example(List.of()));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private TestSite site(String slug, String host) {
        return sites.site(slug, TenantState.LIVE, new Address(new Host(host), ""), List.of());
    }

    private UUID service(String name, Kind kind, String... terms) {
        Page page =
                new Page(UUID.randomUUID(), null, PageKind.SERVICE, "/services/" + name, 0, LocalDate.of(2026, 1, 1));
        sites.publish(
                villages,
                page,
                new Revision(
                        "Service " + name,
                        null,
                        "Promesse de " + name,
                        "Description",
                        null,
                        List.of(),
                        Stream.of(terms).map(TermRef::of).toList(),
                        List.of(facts(kind))));
        database.run(
                "insert into portal_service (tenant_id, page_id, accepted) values (?, ?, true)",
                villages.id(),
                page.id());
        return page.id();
    }

    private static ServiceFacts facts(Kind kind) {
        ServiceFacts blank = ServiceFacts.starting();
        return new ServiceFacts(
                kind,
                null,
                blank.phases(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static GuideChoice choice(String code, String reason, Set<Kind> kinds, String... terms) {
        return new GuideChoice(
                code, "Choix " + code, reason, Stream.of(terms).map(TermRef::of).toList(), kinds, Set.of());
    }

    private static PortalGuide example(List<GuideRule> rules) {
        return new PortalGuide(
                List.of(
                        new GuideQuestion(
                                "profil",
                                "Qui êtes-vous ?",
                                "Vous êtes",
                                null,
                                false,
                                List.of(
                                        choice(
                                                "commune",
                                                "vous êtes une commune",
                                                Set.of(),
                                                "audience:LOCAL_AUTHORITIES"),
                                        choice("habitant", "vous habitez ici", Set.of(), "audience:RESIDENTS"))),
                        new GuideQuestion("lieu", "Où ?", "Lieu", null, true, List.of()),
                        new GuideQuestion(
                                "besoin",
                                "Que cherchez-vous ?",
                                "Besoin",
                                null,
                                false,
                                List.of(
                                        choice("argent", "vous cherchez un financement", Set.of(Kind.FUNDING)),
                                        choice("appui", "vous cherchez un appui", Set.of(Kind.SUPPORT))))),
                rules);
    }

    private void publish(PortalGuide guide) {
        int version = guides.find().block(PATIENCE).version();
        assertThat(guides.replaceDraft(version, guide, BY).block(PATIENCE)).isTrue();
        assertThat(guides.publish(version + 1, BY).block(PATIENCE)).isTrue();
    }

    private void change(TestSite site, String sql) {
        TransactionalOperator.create(node.getBean(ReactiveTransactionManager.class))
                .transactional(node.getBean(DatabaseClient.class).sql(sql).then())
                .contextWrite(CurrentTenant.with(site.id()))
                .block(PATIENCE);
        sites.settle(site);
    }

    private String body(String path) {
        HttpResponse<String> answer = visitor.get(PORTAL, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer.body();
    }

    @Test
    void oneQuestionAfterTheOtherLeadsToServicesWithReasons() {
        assertThat(body("/guide"))
                .contains(
                        "GuideQuestionPage[",
                        "indexable=true",
                        "Step[number=1, total=3, next=Où ?]",
                        "label=Qui êtes-vous ?",
                        "Field[value=commune, label=Choix commune]",
                        "backHref=null");
        assertThat(body("/guide?profil=commune"))
                .contains(
                        "indexable=false",
                        "Step[number=2, total=3, next=Que cherchez-vous ?]",
                        "GuideAnswerView[topic=Vous êtes, label=Choix commune, changeHref=/guide]",
                        "Place[typed=null",
                        "unknownHref=/guide?profil=commune&amp;lieu=je-ne-sais-pas#question",
                        "backHref=/guide,",
                        "kept=[Field[value=commune, label=profil]]");
        assertThat(body("/guide?profil=commune" + NOWHERE))
                .contains("Step[number=3, total=3, next=null]", "label=Que cherchez-vous ?");
        String results = body("/guide?profil=commune" + NOWHERE + "&besoin=argent");
        assertThat(results)
                .contains(
                        "GuideResultsPage[",
                        "exact=[Result[title=Service aide, href=https://villages.example.fr/services/aide,"
                                + " text=Promesse de aide, site=" + villages.title()
                                + ", reason=Parce que vous êtes une commune et que vous cherchez un financement.]]",
                        "near=[Result[title=Service",
                        "givenUp=[Besoin]",
                        "backHref=/guide?profil=commune&amp;lieu=je-ne-sais-pas#question",
                        "changeHref=/guide?lieu=je-ne-sais-pas&amp;besoin=argent#question");
        assertThat(body("/guide?besoin=argent&profil=commune" + NOWHERE))
                .as("the order of a shared address does not matter")
                .isEqualTo(results);
    }

    @Test
    void aQuestionWithoutEffectIsSkipped() {
        assertThat(body("/guide?profil=habitant" + NOWHERE))
                .contains("GuideResultsPage[", "exact=[Result[title=Service atelier,");
    }

    @Test
    void thePlaceIsFoundByNameOrPostcodeAndDecidesWhatIsShown() {
        HttpResponse<String> found = visitor.get(PORTAL, "/guide?profil=commune&q=Gu%C3%A9ret");
        assertThat(found.statusCode()).isEqualTo(301);
        assertThat(found.headers().firstValue("Location")).hasValue("/guide?profil=commune&lieu=gueret-23096#question");
        assertThat(body("/guide?profil=commune&q=Saint-Denis"))
                .contains(
                        "label=Saint-Denis (93), href=/guide?profil=commune&amp;lieu=saint-denis-93066#question",
                        "label=Saint-Denis (974)",
                        "named=true");
        assertThat(body("/guide?profil=commune&q=Atlantide")).contains("typed=Atlantide", "found=[]");
        assertThat(body("/guide?profil=commune&q=%00%25_'")).contains("found=[]");
        assertThat(body("/guide?profil=commune&besoin=appui&lieu=gueret-23096"))
                .contains(
                        "exact=[Result[title=Service creuse",
                        "que votre territoire est Guéret (23) et que vous cherchez un appui.",
                        "Result[title=Service appui",
                        "PageLink[label=Guéret (23), href=/territoires/gueret-23096");
        assertThat(body("/guide?profil=commune&besoin=appui&lieu=lille-59350"))
                .contains("exact=[Result[title=Service appui")
                .doesNotContain("Service creuse");
    }

    @Test
    void unknownAnswersAreAskedAgain() {
        assertThat(body("/guide?profil=martien")).contains("GuideQuestionPage[", "refused=true", "answers=[]");
        assertThat(body("/guide?profil=commune&lieu=nulle-part-99999")).contains("Place[typed=null", "refused=true");
        assertThat(body("/guide?profil=commune" + NOWHERE + "&besoin=%00&autre=1&page=7"))
                .contains("label=Que cherchez-vous ?", "refused=true");
        assertThat(body("/guide?profil=" + "x".repeat(3_000))).contains("refused=true");
    }

    @Test
    void aRulePinsAndLeavesOut() {
        publish(example(List.of(
                new GuideRule(List.of("profil.habitant"), List.of("villages/services/aide"), List.of()),
                new GuideRule(List.of("lieu.commune"), List.of(), List.of("villages/services/appui")))));
        assertThat(body("/guide?profil=habitant&besoin=argent" + NOWHERE))
                .contains(
                        "exact=[Result[title=Service aide,", "reason=Parce que vous habitez ici et que vous cherchez");
        assertThat(body("/guide?profil=commune&besoin=appui&lieu=lille-59350")).doesNotContain("Service appui");
        assertThat(guides.find()
                        .flatMap(stored -> guides.restore(stored.publishedAt(), BY))
                        .block(PATIENCE))
                .isTrue();
        assertThat(body("/guide?profil=commune&besoin=appui&lieu=lille-59350")).contains("Service appui");
        assertThat(body("/sitemap.xml")).contains("/guide</loc>");
        assertThat(body("/plan-du-site")).contains("/guide");
    }

    @Test
    void whatIsNotSharedIsInNoResult() {
        String results = "/guide?profil=commune&besoin=argent" + NOWHERE;
        UUID more = service("secret", Kind.FUNDING, "audience:LOCAL_AUTHORITIES");
        assertThat(body(results)).contains("Service secret");
        change(villages, "update page set shared = false where id = '" + more + "'");
        assertThat(body(results)).as("page not shared").doesNotContain("Service secret");
        change(villages, "update page set shared = true where id = '" + more + "'");
        change(villages, "update tenant set shared = false where tenant_id = '" + villages.id() + "'");
        assertThat(body(results)).as("site not shared").contains("exact=[], near=[]");
        change(villages, "update tenant set shared = true where tenant_id = '" + villages.id() + "'");
        sites.state(villages, TenantState.SUSPENDED);
        assertThat(body(results)).as("suspended").contains("exact=[], near=[]");
        sites.state(villages, TenantState.LIVE);
        sites.withdraw(villages, more);
        assertThat(body(results)).as("withdrawn").contains("Service aide").doesNotContain("Service secret");
    }

    @Test
    void sitesAboutTheThemeAreThereToo() {
        TestSite housing = site("habitat", "habitat.example.fr");
        sites.list(housing, new DirectoryEntry("Une phrase.", Set.of("HOUSING"), Set.of(), Set.of()));
        publish(new PortalGuide(
                List.of(new GuideQuestion(
                        "sujet",
                        "Quel sujet ?",
                        "Sujet",
                        null,
                        false,
                        List.of(
                                choice("habitat", "votre sujet est l’habitat", Set.of(), "theme:HOUSING"),
                                choice("numerique", "votre sujet est le numérique", Set.of(), "theme:DIGITAL")))),
                List.of()));
        assertThat(body("/guide?sujet=habitat"))
                .contains("sites=[Result[title=" + housing.title() + ", href=https://habitat.example.fr/");
        change(housing, "update tenant set shared = false where tenant_id = '" + housing.id() + "'");
        assertThat(body("/guide?sujet=habitat")).contains("sites=[]");
        assertThat(guides.find()
                        .flatMap(stored -> guides.restore(stored.publishedAt(), BY))
                        .block(PATIENCE))
                .isTrue();
    }

    @Test
    void nothingOfUseIsCountedAndLeadsToTheTeam() {
        String query = "?profil=commune&lieu=gueret-23096&besoin=appui";
        HttpResponse<String> click = visitor.post(PORTAL, "/guide/aucune-reponse" + query, List.of());
        assertThat(click.statusCode()).isEqualTo(303);
        assertThat(click.headers().firstValue("Location")).hasValue("/guide/aucune-reponse" + query);
        assertThat(visitor.post(PORTAL, "/guide/aucune-reponse" + query, List.of(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(303);
        assertThat(counts()).as("without the territory, and once").isEqualTo("Choix commune, Choix appui=1");
        assertThat(body("/guide/aucune-reponse" + query))
                .contains(
                        "GuideContactPage[",
                        "action=/formulaire/1/envoi/guide/aucune-reponse",
                        "value=Choix commune, Guéret (23), Choix appui");
        HttpResponse<String> confirmation = visitor.post(
                PORTAL,
                "/formulaire/1/envoi/guide/aucune-reponse",
                List.of("objet", "Choix commune", "message", "Rien ne convient."));
        assertThat(confirmation.body()).contains("state=CONFIRMATION", "Rien ne convient.");
        String token = confirmation.body().replaceAll("(?s).*token=([A-Za-z0-9_-]{20,}).*", "$1");
        HttpResponse<String> sent = visitor.post(
                PORTAL,
                "/formulaire/1/envoi/guide/aucune-reponse",
                List.of("objet", "Choix commune", "message", "Rien ne convient.", "jeton", token));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/formulaire/1/merci/guide/aucune-reponse");
        assertThat(visitor.get(villages.host(), "/guide/aucune-reponse").statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(villages.host(), "/formulaire/1/envoi/guide/aucune-reponse", List.of("message", "x"))
                        .statusCode())
                .as("on another site")
                .isEqualTo(404);
    }

    private String counts() {
        return TransactionalOperator.create(node.getBean(ReactiveTransactionManager.class))
                .transactional(node.getBean(DatabaseClient.class)
                        .sql("select coalesce(string_agg(answers || '=' || misses, ';'), '') from guide_miss_day")
                        .mapValue(String.class)
                        .one())
                .contextWrite(CurrentTenant.with(portal.id()))
                .block(PATIENCE);
    }

    @Test
    void aPageOfThePortalTakesPrecedence() {
        UUID own = sites.page(portal, "/guide", "Notre guide");
        sites.settle(portal);
        assertThat(body("/guide")).contains("title=Notre guide,");
        sites.withdraw(portal, own);
        sites.settle(portal);
        assertThat(body("/guide")).contains("GuideQuestionPage[");
        assertThat(visitor.get(villages.host(), "/guide").statusCode()).isEqualTo(404);
    }
}
