package fr.gouv.anct.minisites.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Checks files as browsers, document readers and download managers request them. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaHandlerTest {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int HUGE = 40 * 1024 * 1024;

    @Autowired
    private TestSites sites;

    @Autowired
    private StatementRecorder statements;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestSite site;
    private VisitorClient visitor;

    @BeforeAll
    void make() {
        site = sites.live();
        visitor = new VisitorClient(port);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private String file(int length) {
        UUID id = sites.file(site, "fichier.pdf", "application/pdf", bytes(length));
        sites.settle(site);
        return "/media/" + id + "/fichier.pdf";
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return visitor.bytes(site.host(), path, headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void aPartOfAFileIsSentAlone(int length) {
        String path = file(length);
        byte[] all = bytes(length);
        HttpResponse<byte[]> whole = get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(all);
        assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(length));
        String etag = header(whole, "ETag");
        assertThat(etag).matches("\"[0-9a-f]{24}\"");

        HttpResponse<byte[]> part = get(path, "Range", "bytes=5000-8999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, 5000, 9000));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 5000-8999/" + length);
        assertThat(header(part, "Content-Length")).isEqualTo("4000");
        assertThat(header(part, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(part, "ETag")).isEqualTo(etag);
        assertThat(get(path, "Range", "bytes=-10").body()).isEqualTo(Arrays.copyOfRange(all, length - 10, length));

        HttpResponse<byte[]> beyond = get(path, "Range", "bytes=" + length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + length);
        assertThat(beyond.body()).isEmpty();

        assertThat(get(path, "Range", "bytes=0-1,5-6").body()).isEqualTo(all);
        assertThat(get(path, "Range", "bytes=0-9", "If-Range", etag).statusCode())
                .isEqualTo(206);
        assertThat(get(path, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", etag, "Range", "bytes=0-9").statusCode())
                .isEqualTo(304);
        assertThat(get(path, "If-Match", "\"other\"", "Range", "bytes=0-9").statusCode())
                .isEqualTo(412);
        HttpResponse<String> head =
                visitor.send("HEAD", site.host(), path, "Range", "bytes=0-9").join();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(length));
    }

    @Test
    void anAddressThatNamesTheBytesIsKeptForEver() {
        UUID id = sites.file(site, "a.pdf", "application/pdf", bytes(LARGE));
        sites.settle(site);
        String plain = "/media/" + id + "/a.pdf";
        HttpResponse<byte[]> answer = get(plain);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=3600");
        String named = "/media/" + id + "/" + header(answer, "ETag").substring(1, 13) + "/a.pdf";
        assertThat(header(get(named), "Cache-Control")).contains("immutable");
        assertThat(get("/media/" + id + "/0123456789ab/a.pdf").statusCode()).isEqualTo(301);
        assertThat(get("/media/" + id + "/x/a.pdf").statusCode()).isEqualTo(404);

        sites.replace(site, id, "a.pdf", "application/pdf", bytes(SMALL));
        sites.settle(site);
        HttpResponse<byte[]> former = get(named);
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(header(former, "Location")).isEqualTo(plain);
        assertThat(header(former, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get(plain).body()).isEqualTo(bytes(SMALL));
    }

    @Test
    void aFileIsLookedUpOnce() {
        String large = file(LARGE);
        String small = file(SMALL);
        String missing = "/media/" + UUID.randomUUID() + "/absent.pdf";
        String other = large.replace("/fichier", "/0123456789ab/fichier");
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application)) {
            statements.forget();
            String etag = header(get(large), "ETag");
            assertThat(get(small).statusCode()).isEqualTo(200);
            assertThat(get(missing).statusCode()).isEqualTo(404);
            assertThat(lookups()).as("one for each path").isEqualTo(3);

            statements.forget();
            assertThat(get(large, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(visitor.send("HEAD", site.host(), large).join().statusCode())
                    .isEqualTo(200);
            assertThat(get(other).statusCode()).isEqualTo(301);
            assertThat(get(small).statusCode()).isEqualTo(200);
            assertThat(get(missing).statusCode()).isEqualTo(404);
            assertThat(statements.all()).as("requests without a body to read").isEmpty();

            assertThat(get(large, "Range", "bytes=0-9").statusCode()).isEqualTo(206);
            assertThat(statements.reads()).singleElement().asString().contains("from media_slice");
        }
    }

    private long lookups() {
        return statements.reads().stream()
                .filter(sql -> sql.contains("r.width || '.webp'"))
                .count();
    }

    /** The reader is slow, and the file larger than the network buffers. */
    @Test
    void aFileIsReadAsItIsTakenAndCutWhereItsRestCannotBeRead() throws IOException {
        String path = file(HUGE);
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application);
                Socket slow = new Socket()) {
            statements.forget();
            slow.setReceiveBufferSize(64 * 1024);
            slow.setSoTimeout(20_000);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = slow.getInputStream();
            byte[] start = answer.readNBytes(100_000);
            assertThat(new String(start, 0, 2000, StandardCharsets.ISO_8859_1))
                    .contains("HTTP/1.1 200", "Content-Length: " + HUGE);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            long read = statements.reads().stream()
                    .filter(sql -> sql.contains("from media_slice"))
                    .count();
            assertThat(read).as("slices of 320 read ahead of the client").isBetween(1L, 120L);

            SuperuserDatabase.change("delete from media_slice where tenant_id = ? and number > 300", site.id());
            long rest = answer.transferTo(OutputStream.nullOutputStream());
            assertThat(start.length + rest).isBetween(30_000_000L, (long) HUGE - 1);
        }
    }

    @Test
    void anEmptyFileIsAFile() {
        HttpResponse<byte[]> answer = get(file(0));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    /** The file has no description in the library: visitors read that of the block. */
    @Test
    void anImageThatItsBlockDescribesIsShown() {
        UUID image = sites.file(site, "place.png", "image/png", bytes(SMALL));
        SuperuserDatabase.change("update media set described = false where id = ?", image);
        Image described = new Image(new MediaRef(image), "La place", null, Image.Width.FULL);
        Image wordless = new Image(new MediaRef(image), null, null, Image.Width.FULL);
        sites.page(site, "/decrite", "Décrite", described);
        sites.page(site, "/muette", "Muette", wordless);
        sites.page(site, "/deux-fois", "Deux fois", described, wordless);
        sites.settle(site);
        String shown = "/media/" + image;
        assertThat(visitor.get(site.host(), "/decrite").body()).contains(shown);
        assertThat(visitor.get(site.host(), "/muette").body()).doesNotContain(shown);
        assertThat(visitor.get(site.host(), "/deux-fois").body())
                .as("the check names the block without words")
                .doesNotContain(shown);
    }
}
