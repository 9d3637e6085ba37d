package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks what the download of a collection as one archive counts as. */
@CoreTest
class ArchiveDownloadTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    private static final String ARCHIVE = "/collection.zip?collection=Guides";

    @Autowired
    private TestSites sites;

    @Autowired
    private MeasurementWriter writer;

    @LocalServerPort
    private int port;

    private UUID document(TestSite site, String name) {
        UUID file = sites.file(site, name + ".pdf", "application/pdf", name.getBytes(StandardCharsets.UTF_8));
        DocumentFacts facts = new DocumentFacts(
                DocumentFacts.Kind.GUIDE,
                null,
                null,
                new CollectionName("Guides"),
                List.of(new DocumentFacts.Version(new MediaRef(file), null, null, null)));
        Page page =
                new Page(UUID.randomUUID(), null, PageKind.DOCUMENT, "/documents/" + name, 0, LocalDate.of(2026, 1, 1));
        sites.publish(site, page, name, List.of(), facts);
        return file;
    }

    @Test
    void anArchiveCountsOneDownloadOfEachOfItsFiles() {
        TestSite site = sites.live();
        sites.library(site, "/documents");
        UUID first = document(site, "un");
        UUID second = document(site, "deux");
        sites.settle(site);
        VisitorClient visitor = new VisitorClient(port);

        assertThat(visitor.get(site.host(), ARCHIVE, "User-Agent", FIREFOX).statusCode())
                .isEqualTo(200);
        visitor.send("HEAD", site.host(), ARCHIVE, "User-Agent", FIREFOX).join();
        visitor.get(site.host(), ARCHIVE, "User-Agent", "curl/8");
        visitor.get(site.host(), ARCHIVE, "User-Agent", FIREFOX, "Sec-GPC", "1");

        Eventually.until(Duration.ofSeconds(5), "the counts are written", () -> !writer.isWriting());
        writer.flush().block();
        assertThat(SuperuserDatabase.texts(
                        "select concat_ws(' ', media_id, downloads) from download_day where tenant_id = ?", site.id()))
                .containsExactlyInAnyOrder(first + " 1", second + " 1");
        assertThat(SuperuserDatabase.texts(
                        "select concat_ws(' ', downloads, visitors) from site_day where tenant_id = ?", site.id()))
                .containsExactly("2 1");
    }
}
