package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts.Kind;
import fr.gouv.anct.minisites.content.block.DocumentFacts.Version;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Checks the archive of a collection: what is in it, under which names, and when it is offered. */
@CoreTest
class CollectionArchiveTest {

    private static final String ARCHIVE = "/collection.zip?collection=Guides";

    @Autowired
    private TestSites sites;

    @Autowired
    private StatementRecorder statements;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestSite site;
    private int serial;

    @BeforeEach
    void aLibrary() {
        site = sites.live();
        sites.library(site, "/documents");
    }

    private UUID file(String content) {
        return sites.file(
                site, "fichier-" + serial++ + ".pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private UUID document(TestSite of, String title, String collection, UUID... versions) {
        DocumentFacts facts = new DocumentFacts(
                Kind.GUIDE,
                null,
                null,
                new CollectionName(collection),
                List.of(versions).stream()
                        .map(file -> new Version(new MediaRef(file), null, null, null))
                        .toList());
        Page page = new Page(
                UUID.randomUUID(),
                null,
                PageKind.DOCUMENT,
                "/documents/d" + serial++,
                0,
                LocalDate.of(2026, 1, 1).minusDays(serial));
        return sites.publish(of, page, title, List.of(), facts);
    }

    private HttpResponse<byte[]> download(String path) {
        return new VisitorClient(port).bytes(site.host(), path);
    }

    private int status(String path) {
        return download(path).statusCode();
    }

    private String library(String query) {
        return new VisitorClient(port).get(site.host(), "/documents" + query).body();
    }

    /** Returns the content of each entry, by name, in order. */
    private static Map<String, byte[]> entries(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal().getYear()).isBetween(2024, 2026);
                assertThat(entries.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(download(ARCHIVE)).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void theArchiveHasTheCurrentVersionOfEachPublishedDocument() {
        document(site, "Le guide de l’été", "Guides", file("ancien"), file("un"));
        document(site, "Deux", "GUIDES", file("deux"));
        document(site, "Vide", "Guides", file(""));
        document(site, "Ailleurs", "Fiches", file("fiche"));
        document(site, "Sans fichier", "Guides");
        sites.withdraw(site, document(site, "Retiré", "Guides", file("retiré")));
        UUID infected = file("suspect");
        SuperuserDatabase.change("update media set state = 'infected' where id = ?", infected);
        document(site, "Suspect", "Guides", infected);
        UUID undescribed = file("sans description");
        SuperuserDatabase.change("update media set described = false where id = ?", undescribed);
        document(site, "Sans description", "Guides", undescribed);
        TestSite other = sites.live();
        document(other, "Autre site", "Guides", infected);
        sites.settle(site);
        assertThat(texts())
                .containsExactly(
                        Map.entry("le-guide-de-l-ete.pdf", "un"),
                        Map.entry("deux.pdf", "deux"),
                        Map.entry("vide.pdf", ""));
        assertThat(new VisitorClient(port).bytes(other.host(), ARCHIVE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void hostileTitlesBecomeReadableNamesThatDiffer() {
        List.of("../../etc/passwd", "\"><script>", "🎉🎉", "C:\\Windows\\con", "a/b", "Été\u202e fdp.exe", "Guide 2")
                .forEach(title -> document(site, title, "Guides", file(title)));
        IntStream.range(0, 5).forEach(n -> document(site, "Guide", "Guides", file("guide " + n)));
        sites.settle(site);
        assertThat(texts().keySet())
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.pdf"))
                .contains("etc-passwd.pdf", "document.pdf", "guide.pdf", "guide-2.pdf", "guide-6.pdf")
                .hasSize(12);
    }

    @Test
    void aLargeFileIsTheSameInTheArchiveAndItsLengthIsKnown() {
        byte[] large = new byte[700_001];
        new Random(5).nextBytes(large);
        document(site, "Grand", "Guides", sites.file(site, "grand.pdf", "application/pdf", large));
        document(site, "Petit", "Guides", file("petit"));
        sites.settle(site);
        for (int time = 1; time <= 2; time++) {
            HttpResponse<byte[]> answer = download(ARCHIVE);
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
            assertThat(entries(answer).get("grand.pdf")).isEqualTo(large);
        }
    }

    /** The reader is slow, and the files larger than the network buffers. */
    @Test
    void filesAreReadAsTheArchiveIsTaken() throws IOException {
        byte[] large = new byte[20 * 1024 * 1024];
        new Random(7).nextBytes(large);
        for (String name : List.of("un.pdf", "deux.pdf", "trois.pdf")) {
            document(site, name, "Guides", sites.file(site, name, "application/pdf", large));
        }
        sites.settle(site);
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application);
                Socket slow = new Socket()) {
            statements.forget();
            slow.setReceiveBufferSize(64 * 1024);
            slow.setSoTimeout(20_000);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.getOutputStream()
                    .write(("GET " + ARCHIVE + " HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(slow.getInputStream().readNBytes(100_000)).hasSize(100_000);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            long read = statements.reads().stream()
                    .filter(sql -> sql.contains("from media_slice"))
                    .count();
            assertThat(read)
                    .as("160 slices for the checksum of the first file, and few of 480 ahead of the client")
                    .isBetween(161L, 280L);
        }
    }

    @Test
    void theArchiveIsAnUncachedDownloadAlsoForHead() {
        document(site, "Un", "Guides & « fiches »", file("un"));
        document(site, "Deux", "Guides & « fiches »", file("deux"));
        sites.settle(site);
        String path = "/collection.zip?collection=guides+%26+%C2%AB+fiches+%C2%BB";
        HttpResponse<byte[]> whole = download(path);
        HttpResponse<String> head =
                new VisitorClient(port).send("HEAD", site.host(), path).join();
        for (HttpResponse<?> answer : List.of(whole, head)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"guides-fiches.zip\"");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        }
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theLibraryOffersTheArchiveOfTheOnlyCollectionThatIsSelected() {
        document(site, "Un", "Guides", file("un"));
        document(site, "Deux", "Guides", file("quatre"));
        document(site, "Trois", "Fiches", file("trois"));
        sites.settle(site);
        String offer = "download=CollectionDownload[href=/collection.zip?collection=Guides, files=2, size=8]";
        assertThat(library("?collection=Guides")).contains(offer);
        assertThat(library("?collection=Guides&tri=titre")).contains(offer);
        for (String query : List.of(
                "",
                "?type=guide",
                "?collection=Fiches",
                "?collection=Guides&type=guide",
                "?collection=Fiches&collection=Guides")) {
            assertThat(library(query)).as(query).contains("download=null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collection.zip",
                "/collection.zip?collection",
                "/collection.zip?collection=Fiches",
                "/collection.zip?collection=Autre",
                "/collection.zip?collection=%00",
                "/collection.zip?collection=Guides&type=guide",
                "/collection.zip?collection=Guides&collection=Fiches"
            })
    void anotherAddressIsAMissingPage(String path) {
        document(site, "Un", "Guides", file("un"));
        document(site, "Deux", "Guides", file("deux"));
        document(site, "Trois", "Fiches", file("trois"));
        sites.settle(site);
        HttpResponse<String> answer = new VisitorClient(port).get(site.host(), path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NotFound[");
        assertThat(status(ARCHIVE)).isEqualTo(200);
        assertThat(new VisitorClient(port)
                        .send("POST", site.host(), ARCHIVE)
                        .join()
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void tooManyFilesOrTooMuchAreNotOffered() {
        UUID heavy = file("lourd");
        document(site, "Lourd", "Lourds", heavy);
        document(site, "Léger", "Lourds", file("léger"));
        SuperuserDatabase.change("update media set size = 1000000000 where id = ?", heavy);
        UUID file = file("un");
        IntStream.range(0, 201).forEach(n -> document(site, "Guide " + n, "Guides", file));
        sites.settle(site);
        for (String collection : List.of("Lourds", "Guides")) {
            assertThat(library("?collection=" + collection)).contains("download=null");
            assertThat(status("/collection.zip?collection=" + collection)).isEqualTo(404);
        }
        SuperuserDatabase.change(
                "update page set published_revision = null where tenant_id = ? and path = "
                        + "(select max(path) from page where tenant_id = ? and kind = 'document')",
                site.id(),
                site.id());
        sites.settle(site);
        assertThat(entries(download(ARCHIVE))).hasSize(200);
    }

    @Test
    void aRangeIsIgnored() {
        document(site, "Un", "Guides", file("un"));
        document(site, "Deux", "Guides", file("deux"));
        sites.settle(site);
        String answer =
                new VisitorClient(port).raw("GET " + ARCHIVE + " HTTP/1.1", "Host: " + site.host(), "Range: bytes=0-3");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("accept-ranges");
        assertThat(Pattern.compile("PK\u0001\u0002").matcher(answer).results()).hasSize(2);
    }
}
