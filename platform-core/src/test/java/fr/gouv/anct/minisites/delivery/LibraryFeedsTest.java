package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts.Kind;
import fr.gouv.anct.minisites.content.block.DocumentFacts.Licence;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what programs read of a library: the Atom feed, the JSON Feed and the DCAT catalogue. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryFeedsTest {

    private static final String HOSTILE = "</title>\" & <script>alert(1)</script> ../../🎉 l’été";

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;

    @BeforeAll
    void aLibrary() {
        SuperuserDatabase.change(
                "insert into territory (code, slug, name, label, folded, within, postcodes, population) values"
                        + " ('department-F59', 'departement-f59', 'F59', 'Département F59', 'f59', '{}', '{}', 0)");
        site = sites.live();
        sites.library(site, "/documents");
        UUID file = file(site, "guide.pdf");
        SuperuserDatabase.change("update media set language = 'en-GB' where id = ?", file);
        publish(site, "guide", HOSTILE, LocalDate.of(2026, 5, 4), Licence.ETALAB_2, file);
        publish(site, "autre", "Autre", LocalDate.of(2025, 1, 2), Licence.ALL_RIGHTS_RESERVED, null);
        UUID suspect = file(site, "suspect.pdf");
        SuperuserDatabase.change("update media set state = 'infected' where id = ?", suspect);
        publish(site, "suspect", "Suspect", LocalDate.of(2024, 1, 2), null, suspect);
        sites.withdraw(site, publish(site, "retire", "Retiré", LocalDate.of(2026, 6, 1), null, null));
        TestSite other = sites.live();
        sites.library(other, "/documents");
        publish(other, "ailleurs", "Ailleurs", LocalDate.of(2026, 6, 1), null, null);
        sites.settle(site);
    }

    @AfterAll
    void leaveTheTerritories() {
        SuperuserDatabase.change("delete from territory where code = 'department-F59'");
    }

    private UUID file(TestSite of, String name) {
        return sites.file(of, name, "application/pdf", name.getBytes(StandardCharsets.UTF_8));
    }

    private UUID publish(
            TestSite of, String name, String title, LocalDate date, @Nullable Licence licence, @Nullable UUID file) {
        DocumentFacts facts = new DocumentFacts(
                Kind.GUIDE,
                "Équipe <b>",
                licence,
                new CollectionName("Guides"),
                file == null ? List.of() : List.of(new DocumentFacts.Version(new MediaRef(file), null, null, null)));
        return sites.publish(
                of,
                new Page(UUID.randomUUID(), null, PageKind.DOCUMENT, "/documents/" + name, 0, date),
                new Revision(
                        title,
                        null,
                        null,
                        "Description \"de\" " + name,
                        null,
                        List.of("Commerce & <artisanat>"),
                        List.of(TermRef.of("theme:HOUSING"), TermRef.of("territory:department-F59")),
                        List.of(facts)));
    }

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(site.host(), path);
    }

    private JsonNode json(String path, String type) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String url(String path) {
        return "https://" + site.host() + path;
    }

    @Test
    void theJsonFeedBearsTheDocumentsWithTheirFiles() {
        JsonNode feed = json("/documents.json", "application/feed+json");
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asString()).isEqualTo("Documents - " + site.title());
        assertThat(feed.get("home_page_url").asString()).isEqualTo(url("/documents"));
        assertThat(feed.get("feed_url").asString()).isEqualTo(url("/documents.json"));
        assertThat(feed.get("items").findValuesAsString("id"))
                .containsExactly(url("/documents/guide"), url("/documents/autre"), url("/documents/suspect"));
        JsonNode guide = feed.at("/items/0");
        assertThat(guide.get("title").asString()).isEqualTo(HOSTILE);
        assertThat(guide.get("content_text").asString()).isEqualTo("Description \"de\" guide");
        assertThat(guide.at("/authors/0/name").asString()).isEqualTo("Équipe <b>");
        assertThat(guide.at("/tags/0").asString()).isEqualTo("Commerce & <artisanat>");
        assertThat(guide.get("language").asString()).isEqualTo("en-GB");
        assertThat(Instant.parse(guide.get("date_published").asString())).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(Instant.parse(guide.get("date_modified").asString())).isAfter("2026-01-01T00:00:00Z");
        JsonNode attachment = guide.at("/attachments/0");
        assertThat(attachment.get("mime_type").asString()).isEqualTo("application/pdf");
        assertThat(attachment.get("size_in_bytes").asLong()).isEqualTo(9);
        URI download = URI.create(attachment.get("url").asString());
        assertThat(download.getHost()).isEqualTo(site.host());
        assertThat(get(download.getPath()).body()).isEqualTo("guide.pdf");
        assertThat(feed.at("/items/2/attachments").isMissingNode())
                .as("a file that visitors cannot get")
                .isTrue();
    }

    @Test
    void theCatalogueHasADatasetForEachDocument() {
        JsonNode catalogue = json("/documents.jsonld", "application/ld+json");
        assertThat(catalogue.get("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/@context/dcat").asString()).isEqualTo("http://www.w3.org/ns/dcat#");
        assertThat(catalogue.at("/dct:publisher/foaf:name").asString()).isEqualTo("Agence " + site.slug());
        assertThat(catalogue.get("dcat:dataset")).hasSize(3);
        JsonNode guide = catalogue.at("/dcat:dataset/0");
        assertThat(guide.get("@id").asString()).isEqualTo(url("/documents/guide"));
        assertThat(guide.at("/dct:title/@value").asString()).isEqualTo(HOSTILE);
        assertThat(guide.at("/dct:description/@value").asString()).isEqualTo("Description \"de\" guide");
        assertThat(guide.at("/dct:issued/@value").asString()).isEqualTo("2026-05-04");
        assertThat(guide.at("/dct:modified/@type").asString()).isEqualTo("xsd:dateTime");
        assertThat(guide.at("/dcat:keyword/0").asString()).isEqualTo("Commerce & <artisanat>");
        assertThat(guide.at("/dcat:theme/0/skos:prefLabel/@value").asString()).isEqualTo("Habitat");
        assertThat(guide.at("/dct:spatial/0/skos:prefLabel/@value").asString()).isEqualTo("Département F59");
        assertThat(guide.at("/dcat:inSeries/dct:title/@value").asString()).isEqualTo("Guides");
        assertThat(guide.at("/dct:language/@id").asString()).endsWith("/language/ENG");
        assertThat(guide.at("/dct:license/@id").asString()).isEqualTo("https://spdx.org/licenses/etalab-2.0");
        assertThat(guide.at("/dct:publisher/@id").asString())
                .isEqualTo(catalogue.at("/dct:publisher/@id").asString());
        JsonNode distribution = guide.at("/dcat:distribution/0");
        assertThat(distribution.at("/dcat:mediaType/@id").asString()).endsWith("/media-types/application/pdf");
        assertThat(distribution.at("/dcat:byteSize/@value").asString()).isEqualTo("9");
        assertThat(get(URI.create(distribution.at("/dcat:downloadURL/@id").asString())
                                .getPath())
                        .body())
                .isEqualTo("guide.pdf");
        JsonNode other = catalogue.at("/dcat:dataset/1");
        assertThat(other.at("/dct:license").isMissingNode()).isTrue();
        assertThat(other.at("/dcat:distribution").isMissingNode()).isTrue();
        assertThat(other.at("/dct:language/@id").asString()).endsWith("/language/FRA");
    }

    @Test
    void theAtomFeedBearsTheDocuments() {
        HttpResponse<String> answer = get("/documents.atom");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > author > name"))
                .hasSize(4);
        assertThat(feed.select("entry > title").eachText()).containsExactly(HOSTILE, "Autre", "Suspect");
        assertThat(feed.select("entry > id").eachText()).startsWith(url("/documents/guide"));
        assertThat(feed.select("entry > link[rel=enclosure]").eachAttr("length"))
                .containsExactly("9");
        assertThat(feed.select("entry > link[rel=license]").eachAttr("href"))
                .containsExactly("https://spdx.org/licenses/etalab-2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents.atom", "/documents.json", "/documents.jsonld"})
    void allOfThemHaveWhatVisitorsSeeAndAreCached(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Retiré", "/retire", "Ailleurs", "suspect.pdf");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(new VisitorClient(port)
                        .get(site.host(), path, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path + "?type=guide&x=1").headers().firstValue("ETag")).contains(tag);
        assertThat(get("/documents").body()).contains("href=" + path + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents.atom", "/documents.json", "/documents.jsonld"})
    void aSiteWithoutALibraryHasNone(String path) {
        TestSite without = sites.live();
        assertThat(new VisitorClient(port).get(without.host(), path).statusCode())
                .isEqualTo(404);
        sites.library(without, "/bibliotheque");
        sites.settle(without);
        HttpResponse<String> empty = new VisitorClient(port).get(without.host(), path);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("https://" + without.host() + "/bibliotheque");
    }

    @Test
    void aNewDocumentIsInThemAtOnceAndTheFeedIsBounded() {
        TestSite large = sites.live();
        sites.library(large, "/documents");
        IntStream.rangeClosed(1, 320)
                .forEach(n ->
                        sites.document(large, "d" + n, LocalDate.of(2020, 1, 1).plusDays(n), DocumentFacts.starting()));
        sites.settle(large);
        VisitorClient visitor = new VisitorClient(port);
        JsonNode feed = JsonMapper.shared()
                .readTree(visitor.get(large.host(), "/documents.json").body());
        assertThat(feed.get("items")).hasSize(50);
        assertThat(feed.at("/items/0/title").asString()).isEqualTo("Document d320");
        JsonNode catalogue = JsonMapper.shared()
                .readTree(visitor.get(large.host(), "/documents.jsonld").body());
        assertThat(catalogue.get("dcat:dataset")).hasSize(320);
        sites.document(large, "nouveau", LocalDate.of(2026, 1, 1), DocumentFacts.starting());
        sites.settle(large);
        assertThat(visitor.get(large.host(), "/documents.json").body()).contains("Document nouveau");
    }
}
