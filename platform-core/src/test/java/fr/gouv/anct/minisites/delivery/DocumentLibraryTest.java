package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts.Kind;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the library of a site as visitors browse it: facets, order, pages and the addresses of filters. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentLibraryTest {

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeAll
    void aLibrary() {
        site = sites.live();
        sites.library(site, "/documents");
        document("a-guide", Kind.GUIDE, LocalDate.of(2026, 5, 4), "Habitat");
        document("b-guide", Kind.GUIDE, LocalDate.of(2025, 5, 4), "habitat", "Commerce");
        document("c-rapport", Kind.REPORT, LocalDate.of(2025, 6, 4), "Commerce");
        document("d-affiche", Kind.POSTER, LocalDate.of(2024, 1, 1));
        sites.page(site, "/autre", "Autre", new DocumentFacts(Kind.STUDY, null, null, List.of()));
        sites.withdraw(site, document("e-retire", Kind.MINUTES, LocalDate.of(2023, 1, 1), "Secret"));
        sites.settle(site);
    }

    private UUID document(String name, Kind kind, LocalDate date, String... tags) {
        UUID file = sites.file(site, name + ".pdf", "application/pdf", name.getBytes(StandardCharsets.UTF_8));
        DocumentFacts facts = new DocumentFacts(
                kind, null, null, List.of(new DocumentFacts.Version(new MediaRef(file), null, null, null)));
        return sites.document(site, name, date, facts, tags);
    }

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(site.host(), path);
    }

    private List<String> listed(String query) {
        HttpResponse<String> answer = get("/documents" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return matches("DocumentSummary\\[title=Document ([^,]*),", answer.body());
    }

    private List<String> facets(String query) {
        return matches(
                "Value\\[label=([^,\\[]*(?:\\(\\d+\\))?), href=/documents(?:\\?|, )",
                get("/documents" + query).body());
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void theNewestDocumentsComeFirstWithTheirKindAndFile() {
        assertThat(listed("")).containsExactly("a-guide", "c-rapport", "b-guide", "d-affiche");
        assertThat(get("/documents").body())
                .contains("kind=Guide, file=MediaReference[", "/a-guide.pdf", "total=4", "indexable=true")
                .doesNotContain("e-retire", "Secret", "Compte rendu", "Étude");
    }

    @Test
    void eachFacetCountsWhatAnotherValueWouldShow() {
        assertThat(facets(""))
                .contains("Guide (2)", "Rapport (1)", "Affiche (1)", "Commerce (2)", "2026 (1)", "2025 (2)", "2024 (1)")
                .containsAnyOf("Habitat (2)", "habitat (2)")
                .as("one language")
                .noneMatch(label -> label.startsWith("Français"));
        assertThat(facets("?type=guide"))
                .as("its own facet ignores the selection, the others follow it")
                .contains("Guide", "Rapport (1)", "Affiche (1)", "Commerce (1)", "2026 (1)", "2025 (1)")
                .doesNotContain("2024 (1)", "Guide (2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?type=guide                             | a-guide b-guide
        ?type=guide&type=rapport                | a-guide c-rapport b-guide
        ?type=rapport&type=guide&annee=2025     | c-rapport b-guide
        ?etiquette=Commerce&annee=2025&annee=2026 | c-rapport b-guide
        ?annee=2024                             | d-affiche
        ?langue=fr                              | a-guide c-rapport b-guide d-affiche
        ?tri=titre                              | a-guide b-guide c-rapport d-affiche
        ?tri=autre&inconnu=1                    | a-guide c-rapport b-guide d-affiche
        ?type=nouveau&annee=26&langue=français  | a-guide c-rapport b-guide d-affiche
        ?type=guide&annee=2024                  |
        """)
    void valuesOfOneFacetAreAlternativesAndFacetsNarrow(String query, String expected) {
        assertThat(listed(query.replace("ç", "%C3%A7")))
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?type=etude                       | /documents
        ?annee=1999&type=guide            | /documents?type=guide
        ?etiquette=secret                 | /documents
        ?etiquette=COMMERCE               | /documents?etiquette=Commerce
        ?langue=zz&tri=titre              | /documents?tri=titre
        """)
    void valuesThatNoDocumentHasLeadToTheAddressWithoutThem(String query, String expected) {
        HttpResponse<String> answer = get("/documents" + query);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?type", "?etiquette", "?annee&type=guide", "?langue&langue", "?tri", "?page", "?="})
    void aParameterWithoutAValueIsIgnored(String query) {
        assertThat(get("/documents" + query).statusCode()).isEqualTo(200);
        assertThat(get("/autre" + query).statusCode()).isIn(200, 301);
        assertThat(get("/recherche?q=guide&" + query.substring(1)).statusCode()).isIn(200, 301);
    }

    @Test
    void tagsThatOnlyLookAlikeHaveTheirOwnPages() {
        TestSite tagged = sites.live();
        sites.library(tagged, "/documents");
        DocumentFacts facts = DocumentFacts.starting();
        List<String> tags = List.of("éco-quartier", "écoquartier", "eco quartier", "№ 5", "no 5", "-", "– —");
        tags.forEach(tag -> sites.document(tagged, "d" + tags.indexOf(tag), LocalDate.of(2026, 1, 1), facts, tag));
        sites.settle(tagged);
        String library =
                new VisitorClient(port).get(tagged.host(), "/documents").body();
        List<String> links = matches("href=(/documents\\?etiquette=[^,]*), selected", library);
        assertThat(links).hasSizeBetween(tags.size() - 1, tags.size());
        assertThat(links).allSatisfy(link -> {
            HttpResponse<String> answer = new VisitorClient(port).get(tagged.host(), link);
            assertThat(answer.statusCode()).as(link).isEqualTo(200);
            assertThat(answer.body()).as(link).containsAnyOf("total=1,", "total=2,");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"?annee=2024", "?tri=titre", "?type=guide&page=2", "?langue=fr&etiquette=Commerce"})
    void otherListsHaveNoFacets(String query) {
        TestSite news = sites.live();
        sites.articles(news, "/actualites", "Actualités");
        sites.article(news, "/actualites/une", "Une", LocalDate.of(2026, 1, 1), "Commerce");
        sites.settle(news);
        for (String path : List.of("/actualites", "/plan-du-site")) {
            HttpResponse<String> answer = new VisitorClient(port).get(news.host(), path + query);
            assertThat(answer.statusCode()).as(path).isIn(301, 404);
        }
    }

    @Test
    void twoValuesOrAnotherOrderAreNotIndexedAndHaveOneAddress() {
        assertThat(get("/documents?type=guide").body())
                .contains("indexable=true", "canonical=https://" + site.host() + "/documents?type=guide,");
        assertThat(get("/documents?annee=2025&type=rapport&type=guide").body())
                .contains("indexable=false", "/documents?type=guide&amp;type=rapport&amp;annee=2025,");
        assertThat(get("/documents?tri=titre").body()).contains("indexable=false");
        assertThat(get("/documents?type=guide&type=rapport&type=affiche&annee=2024&annee=2025&annee=2026")
                        .body())
                .as("five values at most")
                .contains("type=affiche&amp;type=guide&amp;type=rapport&amp;annee=2024&amp;annee=2025,");
    }

    @Test
    void aDocumentHasAPageWithItsFactsAndItsTags() {
        String page = get("/documents/b-guide").body();
        assertThat(page)
                .contains("DocumentPage[", "/b-guide.pdf", "date=2025-05-04")
                .contains("label=habitat, href=/documents?etiquette=habitat", "label=Documents, href=/documents");
        HttpResponse<String> varied = get("/documents/b-guide?type=guide");
        assertThat(varied.statusCode()).isEqualTo(301);
        assertThat(varied.headers().firstValue("Location")).contains("/documents/b-guide");
        assertThat(get("/documents/e-retire").statusCode()).isEqualTo(410);
        assertThat(get("/plan-du-site").body()).contains("Document b-guide");
        assertThat(get("/sitemap.xml").body()).contains("/documents/b-guide");
    }

    @Test
    void aDocumentHasTheTableOfContentsOfItsNewestFileAlone() {
        TestSite read = sites.live();
        sites.library(read, "/documents");
        UUID former = fileWithHeading(read, "ancien");
        UUID newest = fileWithHeading(read, "nouveau");
        sites.document(
                read,
                "guide",
                LocalDate.of(2026, 1, 1),
                new DocumentFacts(
                        Kind.GUIDE,
                        null,
                        null,
                        List.of(
                                new DocumentFacts.Version(new MediaRef(former), null, null, null),
                                new DocumentFacts.Version(new MediaRef(newest), null, null, null))));
        sites.settle(read);
        VisitorClient visitor = new VisitorClient(port);
        assertThat(visitor.get(read.host(), "/documents/guide").body())
                .contains("DocumentHeading[level=1, page=3, title=Chapitre nouveau]")
                .doesNotContain("Chapitre ancien");
        assertThat(visitor.get(read.host(), "/documents").body())
                .contains("nouveau.pdf")
                .doesNotContain("Chapitre");
    }

    private UUID fileWithHeading(TestSite owner, String name) {
        UUID file = sites.file(owner, name + ".pdf", "application/pdf", name.getBytes(StandardCharsets.UTF_8));
        SuperuserDatabase.change(
                "update media set headings = cast(? as jsonb) where id = ?",
                "[{\"level\": 1, \"page\": 3, \"title\": \"Chapitre " + name + "\"}]",
                file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=2", "?page=99999", "?type=guide&page=2"})
    void aPagePastTheEndIsMissing(String query) {
        assertThat(get("/documents" + query).statusCode()).isEqualTo(404);
    }

    @Test
    void moreThanThreeHundredDocumentsArePaged() {
        TestSite large = sites.live();
        sites.library(large, "/documents");
        IntStream.rangeClosed(1, 301)
                .forEach(n -> sites.document(
                        large,
                        "d" + n,
                        LocalDate.of(2020, 1, 1).plusDays(n),
                        new DocumentFacts(Kind.DATA, null, null, List.of()),
                        "etiquette " + n));
        sites.settle(large);
        String first = new VisitorClient(port).get(large.host(), "/documents").body();
        assertThat(first).contains("total=301", "title=Document d301,", "file=null");
        assertThat(matches("label=(etiquette [0-9]+ \\(1\\))", first)).hasSize(30);
        assertThat(new VisitorClient(port)
                        .get(large.host(), "/documents?page=26")
                        .body())
                .contains("title=Document d1,");
    }

    @Test
    void theRegionsOfALanguageAreOneValue() {
        TestSite multilingual = sites.live();
        sites.library(multilingual, "/documents");
        for (String language : List.of("en", "en-GB", "fr")) {
            String name = language.toLowerCase(Locale.ROOT);
            UUID file =
                    sites.file(multilingual, name + ".pdf", "application/pdf", name.getBytes(StandardCharsets.UTF_8));
            SuperuserDatabase.change("update media set language = ? where id = ?", language, file);
            sites.document(multilingual, name, LocalDate.of(2026, 1, 1), DocumentFacts.starting(new MediaRef(file)));
        }
        sites.settle(multilingual);
        VisitorClient visitor = new VisitorClient(port);
        assertThat(visitor.get(multilingual.host(), "/documents").body()).contains("Anglais (2)", "Français (1)");
        assertThat(visitor.get(multilingual.host(), "/documents?langue=en").body())
                .contains("total=2,");
    }

    @Test
    void aBlockListsTheLatestDocuments() {
        sites.page(site, "/derniers", "Derniers", new LatestPages(null, LatestPages.Kind.DOCUMENTS, 2, null));
        sites.page(site, "/commerce", "Commerce", new LatestPages(null, LatestPages.Kind.DOCUMENTS, 5, "commerce"));
        sites.settle(site);
        assertThat(matches(
                        "ListedPage\\[title=Document ([^,]*),", get("/derniers").body()))
                .containsExactly("a-guide", "c-rapport");
        assertThat(matches(
                        "ListedPage\\[title=Document ([^,]*),", get("/commerce").body()))
                .containsExactly("c-rapport", "b-guide");
    }

    @Test
    void aSiteWithoutDocumentsHasAnEmptyLibrary() {
        TestSite empty = sites.live();
        sites.library(empty, "/bibliotheque");
        sites.settle(empty);
        HttpResponse<String> answer = new VisitorClient(port).get(empty.host(), "/bibliotheque");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("total=0", "facets=[]");
    }
}
