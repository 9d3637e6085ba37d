package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks where visitors get the cover of a document: with its file, and nowhere else. */
@CoreTest
class DocumentCoverDeliveryTest {

    private static final Pattern COVER =
            Pattern.compile("Rendition\\[href=(/media/[0-9a-f-]{36}/[0-9a-f]{12}/guide\\.pdf-600\\.webp), width=600");

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;
    private UUID file;
    private UUID document;

    @BeforeEach
    void aDocumentWithACover() {
        site = sites.live();
        sites.library(site, "/documents");
        file = sites.file(site, "guide.pdf", "application/pdf", "guide".getBytes(StandardCharsets.UTF_8));
        document = sites.document(site, "guide", LocalDate.of(2026, 1, 1), DocumentFacts.starting(new MediaRef(file)));
        cover("couverture");
    }

    /** Gives the file a cover of these bytes, as its reading does. */
    private void cover(String bytes) {
        UUID image = sites.file(site, bytes + ".webp", "image/webp", bytes.getBytes(StandardCharsets.UTF_8));
        SuperuserDatabase.change("delete from media_rendition where media_id = ?", file);
        SuperuserDatabase.change("""
            insert into media_rendition (tenant_id, media_id, width, height, content_id, size, digest)
            select tenant_id, cast(? as uuid), 600, 849, content_id, size, digest from media where id = ?
            """, file, image);
        sites.settle(site);
    }

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(site.host(), path);
    }

    private String address(String page) {
        Matcher found = COVER.matcher(get(page).body());
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void theLibraryAndThePageShowItAtAnAddressThatIsCachedForEver() {
        String address = address("/documents");
        assertThat(address("/documents/guide")).isEqualTo(address);
        HttpResponse<String> image = get(address);
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.body()).isEqualTo("couverture");
        assertThat(image.headers().firstValue("Content-Type")).contains("image/webp");
        assertThat(image.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
    }

    @Test
    void anotherVersionHasAnotherAddress() {
        String former = address("/documents/guide");
        cover("autre-couverture");
        String address = address("/documents/guide");
        assertThat(address).isNotEqualTo(former);
        assertThat(get(address).body()).isEqualTo("autre-couverture");
    }

    @Test
    void replacedBytesHaveNoCoverUntilTheyAreRead() {
        String address = address("/documents/guide");
        sites.replace(site, file, "guide.pdf", "application/pdf", "nouveau".getBytes(StandardCharsets.UTF_8));
        sites.settle(site);
        assertThat(get("/documents/guide").body()).contains("guide.pdf").doesNotContain("guide.pdf-600.webp");
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(SuperuserDatabase.text(
                        "select count(*) from media_content c where c.unused_since is null and c.tenant_id = ?"
                                + " and not exists (select from media m where m.content_id = c.id)",
                        site.id()))
                .as("contents in use that nothing shows")
                .isEqualTo("0");
    }

    @Test
    void itIsNotAnsweredWhereTheFileIsNot() {
        String address = address("/documents/guide");
        TestSite other = sites.live();
        sites.settle(other);
        assertThat(new VisitorClient(port).get(other.host(), address).statusCode())
                .isEqualTo(404);
        SuperuserDatabase.change("update media set state = 'quarantine' where id = ?", file);
        sites.settle(site);
        assertThat(get("/documents").body()).doesNotContain("guide.pdf");
        assertThat(get(address).statusCode()).isEqualTo(404);
        SuperuserDatabase.change("update media set state = 'clean' where id = ?", file);
        sites.withdraw(site, document);
        sites.settle(site);
        assertThat(get("/documents/guide").statusCode()).isEqualTo(410);
        assertThat(get("/documents").body()).doesNotContain("guide.pdf");
        assertThat(get(address).statusCode())
                .as("as the file, which its team can offer anywhere")
                .isEqualTo(get("/media/" + file + "/guide.pdf").statusCode());
    }
}
