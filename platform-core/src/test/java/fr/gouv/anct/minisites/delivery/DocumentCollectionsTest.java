package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts.Kind;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the collections of documents as visitors find them: the filter of the library and the page of a document. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentCollectionsTest {

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeAll
    void aLibrary() {
        site = sites.live();
        sites.library(site, "/documents");
        document("un", Kind.GUIDE, "Guides de l’été");
        document("deux", Kind.REPORT, "GUIDES DE L’ETE", "Commerce");
        document("trois", Kind.GUIDE, "Fiches & \"notes\"");
        document("quatre", Kind.GUIDE, null);
        sites.withdraw(site, document("retire", Kind.GUIDE, "Secrets"));
        sites.settle(site);
    }

    private UUID document(String name, Kind kind, @Nullable String collection, String... tags) {
        DocumentFacts facts = new DocumentFacts(
                kind, null, null, collection == null ? null : new CollectionName(collection), List.of());
        return sites.document(site, name, LocalDate.of(2026, 1, 1), facts, tags);
    }

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(site.host(), path);
    }

    /** Returns the values of a page, without the escapes of its HTML. */
    private String body(String path) {
        HttpResponse<String> answer = get(path);
        String shown = answer.statusCode() == 301
                ? get(answer.headers().firstValue("Location").orElseThrow()).body()
                : answer.body();
        return shown.replace("&amp;", "&");
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void eachCollectionIsAValueOfAFacetOnceWhateverItsSpelling() {
        assertThat(body("/documents"))
                .containsPattern("label=(Guides de l’été|GUIDES DE L’ETE) \\(2\\), href=/documents\\?collection=")
                .contains("label=Fiches & \"notes\" (1), href=/documents?collection=Fiches+%26+%22notes%22,")
                .doesNotContain("Secrets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?tri=titre&collection=Guides+de+l%E2%80%99%C3%A9t%C3%A9                                  | deux un
        ?tri=titre&collection=Fiches+%26+%22notes%22                                             | trois
        ?tri=titre&collection=Fiches+%26+%22notes%22&collection=Guides+de+l%E2%80%99%C3%A9t%C3%A9 | deux trois un
        ?tri=titre&type=guide&collection=Guides+de+l%E2%80%99%C3%A9t%C3%A9                       | un
        ?tri=titre&etiquette=Commerce&collection=Fiches+%26+%22notes%22                          |
        """)
    void collectionsAreAlternativesAndNarrowOtherFacets(String query, String expected) {
        assertThat(matches("DocumentSummary\\[title=Document ([^,]*),", body("/documents" + query)))
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void theCountsOfCollectionsIgnoreTheirOwnSelectionAndFollowTheOthers() {
        assertThat(body("/documents?collection=Fiches+%26+%22notes%22"))
                .containsPattern("label=(Guides de l’été|GUIDES DE L’ETE) \\(2\\)")
                .contains("label=Fiches & \"notes\", href=/documents, selected=true");
        assertThat(body("/documents?collection=Fiches+%26+%22notes%22&collection=Guides+de+l%E2%80%99%C3%A9t%C3%A9"))
                .contains("label=Guide (2)", "label=Rapport (1)");
        assertThat(body("/documents?type=guide"))
                .containsPattern("label=(Guides de l’été|GUIDES DE L’ETE) \\(1\\)")
                .contains("label=Fiches & \"notes\" (1)");
    }

    @Test
    void theOnlyCollectionIsOfferedToo() {
        assertThat(body("/documents?type=rapport"))
                .containsPattern(
                        "label=(Guides de l’été|GUIDES DE L’ETE) \\(1\\), href=/documents\\?type=rapport&collection=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Secrets", "Inconnue", "Guides", "%00", "Guides+de+l%27%25"})
    void aCollectionThatNoDocumentHasIsIgnored(String name) {
        assertThat(body("/documents?type=guide&collection=" + name)).contains("total=3,");
    }

    @Test
    void aDocumentLeadsToItsCollection() {
        assertThat(body("/documents/trois"))
                .contains("collection=PageLink[label=Fiches & \"notes\","
                        + " href=/documents?collection=Fiches+%26+%22notes%22,");
        assertThat(get("/documents/quatre").body()).contains("collection=null");
        assertThat(get("/recherche?q=fiches+notes").body()).contains("Document trois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "deux\nlignes", "nul\0"})
    void aNameHasOneLine(String name) {
        assertThatThrownBy(() -> new CollectionName(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CollectionName("a".repeat(81))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new CollectionName("a".repeat(80)).value()).hasSize(80);
    }
}
