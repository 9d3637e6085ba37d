package fr.gouv.anct.minisites.delivery.fastpath;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.TenantState;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that responses of the cache fast path differ from those of the framework in nothing but time. */
@CoreTest
class CachedResponsesTest {

    private static final String[] EVERYTHING = {"Accept-Encoding", "gzip, br"};

    @Autowired
    private TestSites sites;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    private TestSite site;
    private VisitorClient visitor;

    @BeforeEach
    void make() {
        site = sites.live();
        sites.page(site, "/lente", FakeRenderer.SLOW, TestSites.text("Une page " + "longue ".repeat(200)));
        sites.settle(site);
        visitor = new VisitorClient(port);
        visitor.get(site.host(), "/");
    }

    private double atOnce() {
        return meters.find("minisites.requests").tag("page", "at-once").timers().stream()
                .mapToDouble(timer -> timer.count())
                .sum();
    }

    static Stream<List<String>> preferences() {
        return Stream.of(
                List.of(),
                List.of("Accept-Encoding", "gzip"),
                List.of("Accept-Encoding", "br, gzip"),
                List.of("Accept-Encoding", "br;q=0, gzip;q=0.5"));
    }

    @ParameterizedTest
    @MethodSource("preferences")
    @DisabledIfSystemProperty(
            named = "minisites.fast-path.enabled",
            matches = "false",
            disabledReason = "counts the responses of the fast path")
    void theSameAnswerAsTheLongerWay(List<String> preference) {
        String[] headers = preference.toArray(String[]::new);
        sites.page(site, "/riche", "Riche", TestSites.text("Une page " + "longue ".repeat(200)));
        sites.settle(site);
        // A parameter that no page declares leads to the same page through the framework.
        HttpResponse<byte[]> longer = visitor.bytes(site.host(), "/riche?rien=1", headers);

        HttpResponse<byte[]> shorter = shorter("/riche", headers);

        assertThat(shorter.statusCode()).isEqualTo(200);
        assertThat(shorter.body()).isEqualTo(longer.body());
        assertThat(named(shorter)).isEqualTo(named(longer));
        assertThat(shorter.headers().firstValue("date")).isPresent();
        assertThat(shorter.headers().firstValue("set-cookie")).isEmpty();
        assertThat(unchanged(headers, shorter, "/riche").headers().map().keySet())
                .isEqualTo(unchanged(headers, shorter, "/riche?rien=1")
                        .headers()
                        .map()
                        .keySet());
    }

    /**
     * Requests until the fast path responds: a response ends just after its last byte, and a request sent before that
     * end goes through the framework too.
     */
    private HttpResponse<byte[]> shorter(String path, String... headers) {
        AtomicReference<HttpResponse<byte[]>> answer = new AtomicReference<>();
        double before = atOnce();
        Eventually.until(Duration.ofSeconds(5), "an answer from the shorter way", () -> {
            answer.set(visitor.bytes(site.host(), path, headers));
            return atOnce() > before;
        });
        return answer.get();
    }

    private HttpResponse<byte[]> unchanged(String[] headers, HttpResponse<byte[]> known, String path) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(
                "If-None-Match",
                "\"autre\", W/" + known.headers().firstValue("etag").orElseThrow()));
        HttpResponse<byte[]> answer = visitor.bytes(site.host(), path, all.toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        return answer;
    }

    @Test
    @DisabledIfSystemProperty(
            named = "minisites.fast-path.enabled",
            matches = "false",
            disabledReason = "counts the responses of the fast path")
    void aLargePageIsNotDecompressedOnTheShorterWay() throws IOException {
        Block[] body = IntStream.range(0, 20)
                .mapToObj(n -> TestSites.text(("Partie " + n + " longue ").repeat(500)))
                .toArray(Block[]::new);
        sites.page(site, "/longue", "Longue", body);
        sites.settle(site);
        visitor.get(site.host(), "/longue");
        HttpResponse<byte[]> packed = shorter("/longue", "Accept-Encoding", "gzip");

        double before = atOnce();
        for (int i = 0; i < 3; i++) {
            HttpResponse<byte[]> plain = visitor.bytes(site.host(), "/longue");
            assertThat(plain.body())
                    .hasSizeGreaterThan(100_000)
                    .isEqualTo(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
            assertThat(plain.headers().firstValue("content-length")).hasValue(String.valueOf(plain.body().length));
        }
        assertThat(atOnce()).isEqualTo(before);
        assertThat(visitor.send("HEAD", site.host(), "/longue").join().headers().firstValue("content-length"))
                .isPresent();
    }

    private static Map<String, List<String>> named(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void whatIsAskedOnOneConnectionIsAnsweredInItsOrder() throws IOException {
        String slow = request("GET", "/lente?source=" + System.nanoTime());
        String stored = request("GET", "/");
        String missing = request("GET", "/nulle-part");
        String head = request("HEAD", "/");

        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String all = stored + stored + slow + stored + missing + head + stored + stored;
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            Wire wire = new Wire(socket.getInputStream());
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 lente");
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            assertThat(wire.next(true).statusAndTitle()).startsWith("404");
            assertThat(wire.next(false).statusAndTitle()).startsWith("200");
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            // The connection stays usable.
            for (int i = 0; i < 300; i++) {
                socket.getOutputStream().write((i % 3 == 2 ? missing : stored).getBytes(StandardCharsets.US_ASCII));
                assertThat(wire.next(true).statusAndTitle()).startsWith(i % 3 == 2 ? "404" : "200 Accueil");
            }
        }
    }

    @Test
    void aBodyIsReadToItsEndBeforeWhatFollows() throws IOException {
        String post = "POST / HTTP/1.1\r\nHost: " + site.host() + "\r\nContent-Length: 8\r\n\r\nGET / HT";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((post + request("GET", "/")).getBytes(StandardCharsets.US_ASCII));
            Wire wire = new Wire(socket.getInputStream());
            assertThat(wire.next(true).statusAndTitle()).startsWith("405");
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
        }
    }

    @Test
    void manyPipelinedRequestsAllComeBack() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request("GET", "/").repeat(2000).getBytes(StandardCharsets.US_ASCII));
            Wire wire = new Wire(socket.getInputStream());
            assertThat(IntStream.range(0, 2000).mapToObj(i -> wire.next(true).statusAndTitle()))
                    .hasSize(2000)
                    .allMatch("200 Accueil"::equals);
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "minisites.fast-path.enabled",
            matches = "false",
            disabledReason = "counts the responses of the fast path")
    void aConnectionGoesOnAfterAnAnswerThatFillsIt() throws IOException {
        String words = new Random(7)
                .ints(90_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(joining());
        sites.page(site, "/longue", "Accueil", TestSites.text(words));
        sites.settle(site);
        shorter("/longue");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            Wire wire = new Wire(socket.getInputStream());
            for (int i = 0; i < 5; i++) {
                socket.getOutputStream().write(request("GET", "/longue").getBytes(StandardCharsets.US_ASCII));
                assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            }
        }
    }

    @Test
    void manyRequestsOfTheLongerWayAllComeBack() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String both = request("GET", "/?rien=1") + request("GET", "/");
            socket.getOutputStream().write(both.repeat(200).getBytes(StandardCharsets.US_ASCII));
            Wire wire = new Wire(socket.getInputStream());
            assertThat(IntStream.range(0, 400).mapToObj(i -> wire.next(true).statusAndTitle()))
                    .hasSize(400)
                    .allMatch("200 Accueil"::equals);
        }
    }

    @Test
    void headsThatComeInPiecesAreAnswered() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.setTcpNoDelay(true);
            byte[] two = request("GET", "/").repeat(2).getBytes(StandardCharsets.US_ASCII);
            int half = two.length / 4;
            Wire wire = new Wire(socket.getInputStream());
            // Each write ends in the middle of a head.
            socket.getOutputStream().write(two, 0, half);
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write(two, half, two.length / 2);
                assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
            }
            for (byte letter : request("GET", "/").substring(half).getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(letter);
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            assertThat(wire.next(true).statusAndTitle()).isEqualTo("200 Accueil");
        }
    }

    @Test
    void whatHasChangedIsNotAnsweredFromBefore() {
        assertThat(visitor.get(site.host(), "/", EVERYTHING).statusCode()).isEqualTo(200);
        sites.state(site, TenantState.SUSPENDED);
        assertThat(visitor.get(site.host(), "/", EVERYTHING).statusCode()).isEqualTo(503);
    }

    @Test
    void aClientThatClosesIsAnsweredAndLeft() {
        assertThat(visitor.raw("GET / HTTP/1.1", "Host: " + site.host())).startsWith("HTTP/1.1 200");
        assertThat(visitor.raw("GET / HTTP/1.0", "Host: " + site.host())).contains(" 200 ");
    }

    private String request(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n";
    }

    /** Reads responses from a connection, in order. */
    private record Wire(InputStream in) {

        record Received(String status, String body) {

            String statusAndTitle() {
                String title =
                        body.contains(FakeRenderer.SLOW) ? "lente" : body.contains("Accueil") ? "Accueil" : "autre";
                return status + " " + title;
            }
        }

        Received next(boolean withBody) {
            try {
                String head = head();
                int length = head.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(
                                line.substring(line.indexOf(':') + 1).strip()))
                        .findFirst()
                        .orElse(0);
                String body = withBody ? new String(in.readNBytes(length), StandardCharsets.UTF_8) : "";
                return new Received(head.split(" ")[1], body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                int read = in.read();
                if (read < 0) {
                    throw new IOException("The connection ended after: " + head);
                }
                head.append((char) read);
            }
            return head.toString();
        }
    }
}
