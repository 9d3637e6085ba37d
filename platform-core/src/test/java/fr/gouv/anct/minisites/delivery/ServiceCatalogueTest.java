package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts.Kind;
import fr.gouv.anct.minisites.content.block.ServiceFacts.Phases;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the catalogue of services of a site as visitors browse it: facets, order, badges and the page of a service. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceCatalogueTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeAll
    void aCatalogue() {
        site = sites.live();
        sites.library(site, "/documents");
        sites.document(site, "un-guide", LONG_AGO, DocumentFacts.starting());
        sites.catalogue(site, "/services");
        sites.service(site, "a-outil", LONG_AGO.plusDays(3), facts(Kind.DIGITAL_TOOL, idea(), null));
        sites.service(site, "b-aide", LONG_AGO.plusDays(2), facts(Kind.FUNDING, Phases.NONE, LocalDate.of(2021, 1, 1)));
        sites.service(
                site,
                "c-outil",
                LONG_AGO.plusDays(1),
                facts(Kind.DIGITAL_TOOL, new Phases(true, true, false, false, true), null),
                "Ingénierie");
        sites.withdraw(site, sites.service(site, "d-retire", LONG_AGO, facts(Kind.TRAINING, idea(), null)));
        sites.settle(site);
    }

    private static Phases idea() {
        return new Phases(true, false, false, false, false);
    }

    private static ServiceFacts facts(Kind kind, Phases phases, @Nullable LocalDate closes) {
        return new ServiceFacts(
                kind, null, phases, List.of(), null, null, null, null, null, null, null, null, null, null, null,
                closes);
    }

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(site.host(), path);
    }

    private List<String> listed(String query) {
        HttpResponse<String> answer = get("/services" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return Pattern.compile("ServiceSummary\\[title=Service ([^,]*),")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theNewestServicesComeFirstWithTheirKindPhasesAndBadges() {
        assertThat(listed("")).containsExactly("a-outil", "b-aide", "c-outil");
        assertThat(get("/services").body())
                .contains(
                        "ServiceList[",
                        "total=3",
                        "kind=Outil numérique, phases=[Idée, Étude, Suivi], badges=[]",
                        "kind=Financement, phases=[], badges=[ENDED], closes=2021-01-01")
                .doesNotContain("d-retire", "Formation", "un-guide");
        assertThat(get("/documents").body()).doesNotContain("a-outil");
    }

    @Test
    void facetsCountWhatAnotherValueWouldShow() {
        assertThat(get("/services").body())
                .contains(
                        "Outil numérique (2), href=/services?type=outil-numerique",
                        "Financement (1), href=/services?type=financement",
                        "Idée (2), href=/services?phase=idee",
                        "Suivi (1), href=/services?phase=suivi")
                .doesNotContain("annee", "langue", "Montage")
                .as("in the order of a project")
                .containsSubsequence("phase=idee", "phase=etude", "phase=suivi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?type=outil-numerique              | a-outil c-outil
        ?phase=idee&type=outil-numerique   | a-outil c-outil
        ?phase=suivi                       | c-outil
        ?phase=suivi&type=financement      |
        ?tri=titre                         | a-outil b-aide c-outil
        """)
    void valuesOfFacetsNarrowTheList(String query, @Nullable String expected) {
        assertThat(listed(query)).containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?type=guide                        | /services
        ?type=formation&phase=idee         | /services?phase=idee
        ?phase=montage                     | /services
        ?annee=2020                        | /services
        ?langue=fr                         | /services
        """)
    void valuesThatNoServiceHasLeadToTheAddressWithoutThem(String query, String expected) {
        HttpResponse<String> answer = get("/services" + query);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(expected);
    }

    @Test
    void theLibraryKnowsNoPhase() {
        HttpResponse<String> answer = get("/documents?phase=idee");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/documents");
    }

    @Test
    void aServiceHasAPageWithItsTagsAndBadges() {
        assertThat(get("/services/c-outil").body())
                .contains("ServicePage[", "label=Ingénierie, href=/services?etiquette=Ing", "badges=[]");
        assertThat(get("/services/b-aide").body()).contains("badges=[ENDED]");
        assertThat(get("/services/d-retire").statusCode()).isEqualTo(404);
        assertThat(get("/plan-du-site").body()).contains("Service c-outil");
        assertThat(get("/services/c-outil?type=guide").statusCode()).isEqualTo(301);
    }
}
