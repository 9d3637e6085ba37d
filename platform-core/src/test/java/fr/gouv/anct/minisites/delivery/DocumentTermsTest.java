package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks how documents are found by the themes and audiences of the platform, also when a term is renamed or replaced. */
@CoreTest
class DocumentTermsTest {

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;
    private String suffix;

    @BeforeEach
    void aLibrary() {
        suffix = UUID.randomUUID().toString().substring(0, 8);
        List.of("alpha", "beta")
                .forEach(name -> SuperuserDatabase.change(
                        "insert into vocabulary_term (vocabulary, code, slug, label) values ('theme', ?, ?, ?)",
                        code(name),
                        code(name),
                        "Thème " + code(name)));
        site = sites.live();
        sites.library(site, "/documents");
        document("un", "theme:" + code("alpha"), "audience:RESIDENTS");
        document("deux", "theme:" + code("beta"), "theme:HOUSING");
        document("trois", "theme:" + code("alpha"), "theme:" + code("beta"), "audience:BUSINESSES");
        document("quatre");
        document("cinq", "theme:unknown");
        sites.settle(site);
    }

    @AfterEach
    void leaveTheVocabularies() {
        SuperuserDatabase.change("delete from vocabulary_term where code like ?", "%-" + suffix);
        SuperuserDatabase.change("delete from territory where code in ('commune-T110', 'commune-T111', 'commune-T112',"
                + " 'department-T11', 'department-T12', 'region-T1')");
    }

    private String code(String name) {
        return name + "-" + suffix;
    }

    private void document(String name, String... terms) {
        Page page =
                new Page(UUID.randomUUID(), null, PageKind.DOCUMENT, "/documents/" + name, 0, LocalDate.of(2026, 1, 1));
        sites.publish(
                site,
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

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(site.host(), path);
    }

    private List<String> listed(String query) {
        HttpResponse<String> answer = get("/documents?tri=titre&" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return Pattern.compile("DocumentSummary\\[title=Document ([^,]*),")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void termsAreFacetsWhoseValuesAreAlternatives() {
        assertThat(get("/documents").body())
                .contains(
                        "label=Thème " + code("alpha") + " (2), href=/documents?theme=" + code("alpha"),
                        "label=Habitat (1), href=/documents?theme=habitat",
                        "label=Entreprises (1), href=/documents?public=entreprises");
        assertThat(listed("theme=" + code("alpha"))).containsExactly("trois", "un");
        assertThat(listed("theme=habitat&theme=" + code("alpha"))).containsExactly("deux", "trois", "un");
        assertThat(listed("theme=" + code("alpha") + "&public=entreprises")).containsExactly("trois");
        assertThat(get("/documents?theme=" + code("alpha")).body())
                .as("its own facet ignores the selection, the others follow it")
                .contains("label=Habitat (1)", "label=Habitants (1)", "label=Thème " + code("beta") + " (2)");
    }

    @Test
    void aTagThatIsSpelledAsAThemeHasATitleOfItsOwn() {
        sites.document(site, "six", LocalDate.of(2026, 1, 1), DocumentFacts.starting(), "Habitat", "Seule");
        sites.settle(site);
        assertThat(get("/documents?theme=habitat").body()).contains("Documents\u00a0: Habitat");
        assertThat(get("/documents?etiquette=Habitat").body()).contains("Documents\u00a0: étiquette Habitat");
        assertThat(get("/documents?etiquette=Seule").body()).contains("Documents\u00a0: Seule");
    }

    @Test
    void valuesThatNoDocumentHasLeadToTheAddressWithoutThem() {
        for (String query : List.of("theme=europe", "theme=unknown", "public=jeunes", "theme=" + code("gamma"))) {
            HttpResponse<String> answer = get("/documents?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).as(query).contains("/documents");
        }
    }

    @Test
    void aDocumentShowsItsThemesAsLinksAndItsAudiences() {
        assertThat(get("/documents/trois").body())
                .contains(
                        "label=Thème " + code("alpha") + ", href=/documents?theme=" + code("alpha"),
                        "audiences=[Entreprises]");
        assertThat(get("/documents/cinq").body()).contains("DocumentPage[").doesNotContain("unknown");
    }

    @Test
    void aRenamedTermHasItsNewNameOnAllPagesAtOnce() {
        assertThat(get("/documents/un").body()).contains("label=Thème " + code("alpha"));
        SuperuserDatabase.change("update vocabulary_term set label = 'Nouveau nom' where code = ?", code("alpha"));
        sites.settle(site);
        assertThat(get("/documents/un").body()).contains("label=Nouveau nom, href=/documents?theme=" + code("alpha"));
        assertThat(get("/documents").body()).contains("label=Nouveau nom (2)");
    }

    @Test
    void documentsWithAReplacedTermCountAsThoseWithTheOther() {
        SuperuserDatabase.change(
                "update vocabulary_term set replaced_by = ? where code = ?", code("beta"), code("alpha"));
        sites.settle(site);
        assertThat(get("/documents").body())
                .contains("label=Thème " + code("beta") + " (3)")
                .doesNotContain("Thème " + code("alpha"));
        assertThat(listed("theme=" + code("beta"))).containsExactly("deux", "trois", "un");
        HttpResponse<String> former = get("/documents?theme=" + code("alpha") + "&type=guide");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location")).contains("/documents?type=guide&theme=" + code("beta"));
        assertThat(get("/documents/trois").body()).containsOnlyOnce("label=Thème " + code("beta"));
    }

    @Test
    void aDocumentAboutATerritoryConcernsWhatContainsItAndWhatItContains() {
        territory("region-T1", "region-t1", "Région T1");
        territory("department-T11", "departement-t11", "Département T11", "region-T1");
        territory("commune-T111", "commune-t111", "Commune T111", "department-T11", "region-T1");
        territory("commune-T112", "commune-t112", "Commune T112", "department-T11", "region-T1");
        territory("department-T12", "departement-t12", "Département T12", "region-T1");
        SuperuserDatabase.change("insert into territory select 'commune-T110', 'commune-t110', 'Ancienne', 'Ancienne',"
                + " 'ancienne', '{}', '{}', 0, 'commune-T111' on conflict do nothing");
        document("region", "territory:region-T1");
        document("departement", "territory:department-T11");
        document("commune", "territory:commune-T110");
        document("autre", "territory:department-T12", "territory:commune-T00");
        sites.settle(site);
        assertThat(get("/documents").body())
                .contains(
                        "label=Région T1 (4), href=/documents?territoire=region-t1",
                        "label=Département T11 (3)",
                        "label=Commune T111 (3)",
                        "label=Département T12 (2)")
                .doesNotContain("Ancienne", "Commune T112");
        assertThat(listed("territoire=commune-t111")).containsExactly("commune", "departement", "region");
        assertThat(listed("territoire=commune-t112"))
                .as("a territory that no document names, but that some concern")
                .containsExactly("departement", "region");
        assertThat(listed("territoire=departement-t12&territoire=commune-t111"))
                .containsExactly("autre", "commune", "departement", "region");
        HttpResponse<String> former = get("/documents?territoire=commune-t110");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location")).hasValue("/documents?territoire=commune-t111");
        assertThat(get("/documents?territoire=nulle-part").statusCode()).isEqualTo(301);
        assertThat(get("/documents/commune").body())
                .contains("label=Commune T111, href=/documents?territoire=commune-t111");
        assertThat(get("/recherche?q=T111").body())
                .as("the search finds a document by its territory")
                .contains("href=/documents/commune")
                .doesNotContain("href=/documents/autre");
    }

    private static void territory(String code, String slug, String label, String... within) {
        SuperuserDatabase.change(
                "insert into territory (code, slug, name, label, folded, within, postcodes, population)"
                        + " values (?, ?, ?, ?, lower(?), ?, '{}', 0) on conflict do nothing",
                code,
                slug,
                label,
                label,
                label,
                within);
    }
}
