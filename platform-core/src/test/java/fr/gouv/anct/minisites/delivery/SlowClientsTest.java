package fr.gouv.anct.minisites.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks that clients that send too much, send too slowly or read nothing are cut, and that others are not affected.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 30;

    private ConfigurableApplicationContext application;
    private TestSites sites;
    private TestSite site;
    private VisitorClient visitor;

    @BeforeAll
    void start() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.putAll(Map.of(
                "minisites.limits.uri", "1KB",
                "minisites.limits.headers", "2KB",
                "minisites.limits.body", "10KB",
                "minisites.limits.idle", "1s",
                "minisites.limits.pause", "1s",
                "minisites.limits.taking", "1s",
                "minisites.limits.connections-per-client", String.valueOf(CONNECTIONS)));
        application = CoreTestApplication.start(settings);
        sites = application.getBean(TestSites.class);
        site = sites.live();
        visitor = new VisitorClient(CoreTestApplication.port(application));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(64 * 1024);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress("127.0.0.1", visitor.port()));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads until the server closes or resets the connection. */
    private static String rest(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    private void othersNoticeNothing() {
        assertThat(visitor.get(site.host(), "/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String host = "Host: " + site.host();
        assertThat(visitor.raw("GET /" + "a".repeat(2_000) + " HTTP/1.1", host)).startsWith("HTTP/1.1 414");
        assertThat(visitor.raw("GET / HTTP/1.1", host, "X-Long: " + "a".repeat(3_000)))
                .startsWith("HTTP/1.1 431");
        assertThat(visitor.raw("POST / HTTP/1.1", host, "Content-Length: 10241"))
                .startsWith("HTTP/1.1 413");
        othersNoticeNothing();
    }

    @Test
    void aBodyOfUnknownLengthIsCountedAsItComes() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "POST / HTTP/1.1\r\nHost: gestion.localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "400\r\n" + "a".repeat(0x400) + "\r\n";
            assertThat(closes(socket, chunk)).isTrue();
        }
        othersNoticeNothing();
    }

    /** Whether the server closes the connection while the same piece is sent again and again. */
    private static boolean closes(Socket socket, String piece) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                send(socket, piece);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void aHeadThatComesLetterByLetterIsNotWaitedFor() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Socket socket = connect();
            send(socket, "GET / HTTP/1.1\r\nHost: " + site.host() + "\r\nX-Slow: ");
            slow.add(socket);
        }
        for (Socket socket : slow) {
            assertThat(closes(socket, "a")).isTrue();
            socket.close();
        }
        othersNoticeNothing();
    }

    @Test
    void aConnectionThatAsksNothingMoreIsClosed() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n");
            assertThat(rest(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "minisites.fast-path.enabled",
            matches = "false",
            disabledReason = "counts the responses of the fast path")
    void aConnectionThatAsksNowAndThenStays() throws IOException {
        othersNoticeNothing();
        double before = atOnce();
        try (Socket socket = connect()) {
            for (int i = 0; i < 6; i++) {
                send(socket, "GET / HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n");
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                        .isEqualTo("HTTP/1.1 200");
                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
                socket.getInputStream().readNBytes(socket.getInputStream().available());
            }
        }
        assertThat(atOnce()).as("answered from memory").isGreaterThanOrEqualTo(before + 6);
    }

    private double atOnce() {
        return application
                .getBean(MeterRegistry.class)
                .find("minisites.requests")
                .tag("page", "at-once")
                .timers()
                .stream()
                .mapToDouble(Timer::count)
                .sum();
    }

    /** After a first request that waits for the database, the server reads the connection on its own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "GET /recherche?q=page"})
    @DisabledIfSystemProperty(
            named = "minisites.fast-path.enabled",
            matches = "false",
            disabledReason = "counts the responses of the fast path")
    void whoAsksForMoreThanTheyTakeIsNotAnsweredIntoTheMemory(String first) throws IOException {
        // Random letters compress badly: the response is large, and a stored one costs nothing to send.
        String words = new Random()
                .ints(50_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(joining());
        String path = "/longue-" + first.length();
        sites.page(site, path, "Longue", TestSites.text(words));
        sites.settle(site);
        double others = atOnce();
        Eventually.until(PATIENCE, "an answer from memory", () -> {
            assertThat(visitor.bytes(site.host(), path, "Accept-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(200);
            return atOnce() > others;
        });
        double before = atOnce();
        ByteBuffer requests = ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.1\r\nHost: " + site.host() + "\r\nAccept-Encoding: gzip\r\n\r\n")
                        .repeat(200_000)
                        .getBytes(StandardCharsets.US_ASCII));
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", visitor.port()))) {
            if (!first.isEmpty()) {
                channel.write(ByteBuffer.wrap((first + " HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
                channel.read(ByteBuffer.allocate(64 * 1024));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            channel.configureBlocking(false);
            // Shorter than the time in which a client must read its first byte.
            long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
            while (System.nanoTime() < end) {
                channel.write(requests);
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            assertThat(atOnce() - before).isBetween(1.0, 500.0);
            assertThat(requests.remaining()).as("not read").isGreaterThan(1_000_000);
        }
        othersNoticeNothing();
    }

    @Test
    void aBodyThatStopsIsNotWaitedFor() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /connexion HTTP/1.1\r\nHost: gestion.localhost\r\nContent-Length: 100\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=");
            assertThat(rest(socket)).doesNotContain("200 OK");
        }
        othersNoticeNothing();
    }

    @Test
    void aBodyThatComesLetterByLetterIsWaitedFor() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /recherche HTTP/1.1\r\nHost: " + site.host() + "\r\nContent-Length: 6\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
            for (char letter : "a=bcde".toCharArray()) {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                send(socket, String.valueOf(letter));
            }
            assertThat(rest(socket)).startsWith("HTTP/1.1 ");
        }
    }

    /** An answer from memory is made on the event loop, before the end of the request is read. */
    @Test
    void whatIsAnsweredAtOnceDoesNotStayInMemory() throws IOException {
        othersNoticeNothing();
        int requests = 2_000;
        String head = "HEAD / HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n";
        try (Socket socket = connect()) {
            for (int i = 0; i < requests; i++) {
                send(socket, head);
                StringBuilder answer = new StringBuilder();
                while (answer.indexOf("\r\n\r\n") < 0) {
                    answer.append((char) socket.getInputStream().read());
                }
                assertThat(answer).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(instancesOf("reactor.netty.http.server.HttpServerOperations"))
                .isLessThan(requests / 4);
    }

    /** Returns the number of objects of a class that are in use. */
    private static int instancesOf(String type) {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[] {}},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 3 && columns[3].equals(type))
                    .mapToInt(columns -> Integer.parseInt(columns[1]))
                    .sum();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoTakesNothingOfALargeFileIsCut() throws IOException {
        int size = 16 * 1024 * 1024;
        UUID file = sites.file(site, "grand.pdf", "application/pdf", new byte[size]);
        sites.settle(site);
        String request = "GET /media/" + file + "/grand.pdf HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n";
        // On a busy machine the time without progress may begin late: longer pauses then.
        assertThat(Stream.of(2500, 5000, 10_000).anyMatch(pause -> takenAfter(request, pause) < size))
                .isTrue();
        othersNoticeNothing();
    }

    /** Returns how many bytes of the answer a client gets that takes nothing for some milliseconds, then all. */
    private long takenAfter(String request, int pause) {
        try (Socket socket = connect()) {
            send(socket, request);
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            // A reset counts as closed.
            return 0;
        }
    }

    @Test
    void oneAddressHasSoManyConnectionsAndNoMore() throws IOException {
        List<Socket> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS + 5; i++) {
            all.add(connect());
        }
        Socket last = all.getLast();
        assertThat(last.getInputStream().read()).as("closed").isEqualTo(-1);
        for (Socket socket : all) {
            socket.close();
        }
        Eventually.until(PATIENCE, "room again", () -> {
            try {
                return visitor.get(site.host(), "/").statusCode() == 200;
            } catch (RuntimeException refused) {
                return false;
            }
        });
    }
}
