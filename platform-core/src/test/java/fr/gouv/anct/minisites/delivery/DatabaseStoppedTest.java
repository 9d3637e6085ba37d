package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.DatabaseRoleSetup;
import fr.gouv.anct.minisites.database.EmbeddedPostgresServer;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.testing.FreePort;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks an outage of the database for a minute, while visitors read, search and download. */
@Tag("long")
class DatabaseStoppedTest {

    private static final Duration GONE = Duration.ofSeconds(60);
    private static final Duration NORMAL = Duration.ofSeconds(5);
    private static final int PAGES = 20;
    private static final int HUGE = 40 * 1024 * 1024;

    /** Response to one request, and the time of the request. */
    private record Answer(long at, int status, boolean saysWhen) {}

    /** Load of some visitors who send requests until it is stopped. */
    private static final class Load {
        private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        private final List<Thread> visitors;
        private volatile boolean over;

        Load(int visitors, Duration pause, IntFunction<HttpResponse<String>> asking) {
            AtomicInteger serial = new AtomicInteger();
            this.visitors = IntStream.range(0, visitors)
                    .mapToObj(_ -> Thread.startVirtualThread(() -> {
                        while (!over) {
                            answers.add(answer(asking, serial.incrementAndGet()));
                            LockSupport.parkNanos(pause.toNanos());
                        }
                    }))
                    .toList();
        }

        private static Answer answer(IntFunction<HttpResponse<String>> asking, int number) {
            long at = System.nanoTime();
            try {
                HttpResponse<String> answer = asking.apply(number);
                return new Answer(
                        at,
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").isPresent());
            } catch (RuntimeException noAnswer) {
                return new Answer(at, 0, false);
            }
        }

        List<Answer> between(long from, long to) {
            return answers.stream().filter(a -> a.at() >= from && a.at() <= to).toList();
        }

        void stop() throws InterruptedException {
            over = true;
            for (Thread visitor : visitors) {
                visitor.join();
            }
        }
    }

    private static EmbeddedPostgresServer server(Path directory, int port) {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory, port);
        DatabaseRoleSetup.prepare(server.superuserUrl("postgres"), "postgres", "", "minisites", "secret");
        return server;
    }

    @Test
    void whatIsKnownIsServedTheRestSaysWhenAndAllIsNormalAtOnceAfterwards(@TempDir Path directory)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        String place = "postgresql://127.0.0.1:" + port + "/minisites";
        EmbeddedPostgresServer server = server(directory.resolve("data"), port);
        try (ConfigurableApplicationContext application = CoreTestApplication.start(Map.of(
                "minisites.directory.watch", "1s",
                "spring.r2dbc.url", "r2dbc:" + place,
                "spring.r2dbc.username", "minisites_app",
                "spring.r2dbc.password", "secret",
                "spring.flyway.url", "jdbc:" + place,
                "spring.flyway.user", "minisites_owner",
                "spring.flyway.password", "secret"))) {
            TestSites sites = application.getBean(TestSites.class);
            TenantDirectory directoryOfSites = application.getBean(TenantDirectory.class);
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(application));
            TestSite site = sites.live();
            for (int i = 0; i < PAGES; i++) {
                sites.page(site, "/page-" + i, "Page " + i);
            }
            UUID file = sites.file(site, "grand.pdf", "application/pdf", new byte[HUGE]);
            sites.settle(site);
            for (int i = 0; i < PAGES; i++) {
                assertThat(visitor.get(site.host(), "/page-" + i).statusCode()).isEqualTo(200);
            }

            Load known = new Load(8, Duration.ofMillis(5), n -> visitor.get(site.host(), "/page-" + n % PAGES));
            Load others = new Load(
                    4,
                    Duration.ofMillis(50),
                    n -> visitor.get(site.host(), n % 2 == 0 ? "/recherche?q=page" + n : "/absente-" + n));
            try (Socket download = download(visitor, site, file)) {
                InputStream bytes = download.getInputStream();
                long taken = bytes.readNBytes(100_000).length;
                pause(Duration.ofSeconds(5));

                server.close();
                long gone = System.nanoTime();
                taken += bytes.transferTo(OutputStream.nullOutputStream());
                assertThat(taken)
                        .as("the download is cut, and can be told from a whole one")
                        .isLessThan(HUGE);
                pause(GONE);
                long ends = System.nanoTime();
                server = server(directory.resolve("data"), port);
                long back = System.nanoTime();
                pause(NORMAL);
                long normal = System.nanoTime();
                pause(Duration.ofSeconds(10));
                known.stop();
                others.stop();
                long end = System.nanoTime();

                assertThat(known.between(Long.MIN_VALUE, Long.MAX_VALUE))
                        .hasSizeGreaterThan(10_000)
                        .allMatch(answer -> answer.status() == 200);
                assertThat(others.between(gone, ends))
                        .hasSizeGreaterThan(50)
                        .allMatch(answer -> answer.status() == 503 && answer.saysWhen());
                assertThat(others.between(normal, end))
                        .hasSizeGreaterThan(100)
                        .allMatch(answer -> answer.status() == 200 || answer.status() == 404);
                List<Answer> healing = others.between(back, normal);
                System.out.printf(
                        "%d answers from memory, %d refused, normal %d ms after the return%n",
                        known.between(Long.MIN_VALUE, Long.MAX_VALUE).size(),
                        others.between(gone, ends).size(),
                        healing.stream()
                                .filter(answer -> answer.status() == 503)
                                .mapToLong(answer -> (answer.at() - back) / 1_000_000)
                                .max()
                                .orElse(0));
            }
            assertThat(directoryOfSites.listening()).isTrue();
            sites.page(site, "/nouvelle", "Une page d’après");
            Eventually.until(
                    NORMAL,
                    "the new page",
                    () -> visitor.get(site.host(), "/nouvelle").statusCode() == 200);
            nothingIsLeftBehind(application.getBean(MeterRegistry.class));
        } finally {
            server.close();
        }
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    private static Socket download(VisitorClient visitor, TestSite site, UUID file) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(64 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", visitor.port()));
        socket.getOutputStream()
                .write(("GET /media/" + file + "/grand.pdf HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Asserts that no connection is leaked and no request waits for one. */
    private static void nothingIsLeftBehind(MeterRegistry meters) {
        List<String> held = new ArrayList<>();
        for (String name : List.of("r2dbc.pool.acquired", "r2dbc.pool.pending")) {
            for (Gauge gauge : meters.find(name).gauges()) {
                Eventually.until(NORMAL, name + " is zero", () -> gauge.value() == 0);
                held.add(name);
            }
        }
        System.out.println("Looked at " + held);
    }
}
