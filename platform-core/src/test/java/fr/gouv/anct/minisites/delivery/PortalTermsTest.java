package fr.gouv.anct.minisites.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/** Checks that the directory of sites follows the vocabularies of the platform at once. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalTermsTest {

    private static final String PORTAL = "localhost";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final AuditActor BY = AuditActor.withoutAccount("Test");

    private ConfigurableApplicationContext node;
    private TestSites sites;
    private Vocabularies vocabularies;
    private VisitorClient visitor;

    @BeforeAll
    void aPortal() {
        node = CoreTestApplication.start(PostgresExtension.settings(PostgresExtension.newDatabase()));
        sites = node.getBean(TestSites.class);
        vocabularies = node.getBean(Vocabularies.class);
        visitor = new VisitorClient(CoreTestApplication.port(node));
        TestSite portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
        sites.page(portal, "/logements", "Sites", new PlatformSites(null, new TermCode("HEALTH"), null, 12));
        sites.settle(portal);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private TestSite listed(String theme) {
        TestSite site = sites.live();
        sites.list(site, new DirectoryEntry("Une phrase.", Set.of(theme, "NOTHING"), Set.of("RESIDENTS"), Set.of()));
        sites.settle(site);
        return site;
    }

    private static <T> T await(Mono<T> mono) {
        return requireNonNull(mono.block(SOON));
    }

    private Term term(String slug) {
        return await(vocabularies.terms())
                .currentWithSlug(Vocabulary.THEME, slug)
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return visitor.get(PORTAL, path);
    }

    private void expect(String path, String text) {
        Eventually.until(SOON, path + ": " + text, () -> get(path).body().contains(text));
    }

    @Test
    void aRenamedTermShowsItsNewLabel() {
        TestSite site = listed("EUROPE");
        expect("/annuaire", "label=Europe, href=/annuaire/theme/europe");
        expect("/recherche?q=europe", site.title());

        assertThat(await(vocabularies.update(term("europe"), "Union des pays", List.of(), BY)))
                .isTrue();

        expect("/annuaire", "label=Union des pays, href=/annuaire/theme/europe");
        assertThat(get("/annuaire").body()).doesNotContain("label=Europe,");
        assertThat(get("/annuaire/theme/europe").body()).contains("<title>Union des pays - ", site.title());
        expect("/recherche?q=union+pays", site.title());
    }

    @Test
    void aReplacedTermLeadsToItsSuccessorAndCountsAsIt() {
        TestSite site = listed("HEALTH");
        TestSite other = listed("EDUCATION");
        expect("/annuaire/theme/sante", site.title());
        expect("/logements", "directoryHref=/annuaire/theme/sante, total=1");
        assertThat(get("/annuaire/theme/education").body()).doesNotContain(site.title());

        assertThat(await(vocabularies.replace(term("sante"), term("education"), BY)))
                .isTrue();

        expect("/annuaire/theme/education", site.title());
        assertThat(get("/annuaire/theme/education").body()).contains(other.title());
        HttpResponse<String> former = get("/annuaire/theme/sante/public/habitants");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/annuaire/theme/education/public/habitants"));
        assertThat(get("/Annuaire/Theme/Sante").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/annuaire/theme/education"));
        expect("/annuaire", "href=/annuaire/theme/education");
        assertThat(get("/annuaire").body()).doesNotContain("label=Santé,");
        expect("/logements", "directoryHref=/annuaire/theme/education, total=2");

        Term replaced = await(vocabularies.terms()).replaced(Vocabulary.THEME).stream()
                .filter(term -> term.slug().equals("sante"))
                .findFirst()
                .orElseThrow();
        assertThat(await(vocabularies.restore(replaced, BY))).isTrue();
        expect("/annuaire/theme/sante", site.title());
        assertThat(get("/annuaire/theme/sante").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewTermIsAFilterAtOnce() {
        assertThat(get("/annuaire/theme/mer-et-littoral").statusCode()).isEqualTo(404);
        assertThat(await(vocabularies.add(Vocabulary.THEME, "mer-et-littoral", "Mer et littoral", List.of(), BY)))
                .isTrue();
        Eventually.until(
                SOON,
                "no site yet",
                () -> get("/annuaire/theme/mer-et-littoral").statusCode() == 200);
        assertThat(get("/annuaire").body()).doesNotContain("Mer et littoral");

        TestSite site = listed("mer-et-littoral");

        expect("/annuaire/theme/mer-et-littoral", site.title());
        expect("/annuaire", "label=Mer et littoral, href=/annuaire/theme/mer-et-littoral");
    }

    @Test
    void aCodeOfNoTermIsShownNowhere() {
        TestSite site = listed("DIGITAL");
        expect("/annuaire/theme/numerique", site.title());
        assertThat(get("/annuaire").body()).doesNotContain("NOTHING");
        for (String hostile : List.of("NOTHING", "nothing", "a--b", "-", "%27", "%3Cscript%3E", "x".repeat(2_000))) {
            assertThat(get("/annuaire/theme/" + hostile).statusCode())
                    .as(hostile)
                    .isBetween(400, 414);
        }
    }

    @Test
    void filtersAreInAlphabeticalOrderButTheOneForAllOthers() {
        List.of("TOWN_CENTRES", "ECONOMY", "OTHER").forEach(this::listed);
        expect("/annuaire", "href=/annuaire/theme/autres-themes");
        assertThat(get("/annuaire").body())
                .containsSubsequence(
                        "href=/annuaire/theme/centres-villes",
                        "href=/annuaire/theme/economie",
                        "href=/annuaire/theme/autres-themes");
    }
}
