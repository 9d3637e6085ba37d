package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.MovedClockNode;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for visitors in all that a node and its database leave, two days later: the files of the server with its write-ahead
 * log, the rows of all tables, the logs, and the heap of the node. {@code -Dvisits.marked=100000} plays the whole corpus.
 *
 * <p>A base backup has nothing but these files, and {@code pg_dump} nothing but these rows. Where PostgreSQL's own commands
 * of the server's version are installed, as Debian's packages are, both are made and searched too.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class MeasuredPrivacyTest {

    private static final int VISITS = Integer.getInteger("visits.marked", 5_000);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final String SITE = "/action-coeur-de-ville/";
    /** Typed by one visitor, and so in no report. */
    private static final String WORDS = "zqsecret8457";

    /** Addresses of the visitors: those of one prefix of each version, so that a few patterns find them all. */
    private static final String PREFIX_4 = "198.51.77.";

    private static final String PREFIX_6 = "2001:db8:feed:";
    private static final byte[] BYTES_6 = HexFormat.of().parseHex("20010db8feed");
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0 Marque8457";

    private static final String OTHER_BROWSER = BROWSER.replace(" Marque8457", "");

    private final String database = PostgresExtension.newDatabase();
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);

    @TempDir
    private Path directory;

    @Test
    void nothingOfAVisitorIsLeftAfterTwoDays() throws IOException {
        Path files = Path.of(assertions.rows("show data_directory").getFirst());
        assumeTrue(Files.isDirectory(files), "The files of the server are in a container.");
        NodeProcess.start(PostgresExtension.settings(database)).kill();
        Path clock = Files.writeString(directory.resolve("clock"), "PT0S");
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
        // The demonstration trusts no proxy: its sites are made beforehand.
        settings.put("spring.profiles.active", "default");
        settings.put("minisites.trusted-proxies", "127.0.0.1,::1");
        // Refused requests are not counted, and this is no test of refusals.
        settings.put("minisites.fairness.share", "8");
        settings.put("logging.level.access", "info");
        try (NodeProcess node = NodeProcess.start(MovedClockNode.class, List.of(clock.toString()), settings)) {
            // From now on the page is cached: a client who asks for others is known to the throttling for some minutes.
            visit(node.port(), 10, OTHER_BROWSER, "203.0.113.", "2001:db8:cafe:");
            visit(node.port(), VISITS, BROWSER, PREFIX_4, PREFIX_6);
            int searches = VISITS / 50;
            for (String path : others()) {
                visit(node.port(), path, searches, BROWSER, PREFIX_4, PREFIX_6);
            }
            // A page with results is a view too.
            long before = VISITS + 10L + searches;
            Eventually.until(
                    SOON,
                    "written",
                    () -> views() == before
                            && sum("searches") == searches
                            && sum("downloads") == searches
                            && sum("missing") == searches);
            assertions.change("checkpoint");
            byte[] salt = HexFormat.of()
                    .parseHex(assertions
                            .rows("select encode(salt, 'hex') from visitor_salt order by day")
                            .getFirst());
            Map<String, byte[]> sought = sought(salt);
            // A control: the search finds what the files of the server must have.
            assertThat(found(files, Map.of("title", ascii("territoires-d-industrie"))))
                    .isNotEmpty();
            assertThat(found(heap(node), sought))
                    .as("a control, of the day itself")
                    .containsKeys("browser", "salt, inner");

            Files.writeString(clock, "PT48H");
            assertions.change(
                    "update scheduled_tasks set execution_time = now() where task_name = 'measurement-retention'");
            Eventually.until(
                    SOON,
                    "ended",
                    () -> assertions
                            .rows("select day from visitor_salt where day <= (now() at time zone 'Europe/Paris')::date")
                            .isEmpty());
            visit(node.port(), 500, OTHER_BROWSER, "203.0.113.", "2001:db8:cafe:");
            // Others come for the same, as on any day: what a thread or a connection remembers is of them.
            List<String> paths =
                    others().stream().map(path -> path.replace(WORDS, "coeur")).toList();
            for (String path : paths) {
                visit(node.port(), path, 50, OTHER_BROWSER, "203.0.113.", "2001:db8:cafe:");
            }
            Eventually.until(SOON, "written", () -> views() == before + 550);
            assertions.change("checkpoint");

            assertThat(found(files, sought)).as("files of the server").isEmpty();
            assertThat(found(node.log(), sought)).as("log").isEmpty();
            assertThat(found(rows(), sought)).as("rows of all tables").isEmpty();
            for (Path copy : copies()) {
                assertThat(found(copy, Map.of("title", ascii("territoires-d-industrie"))))
                        .as("a control of " + copy)
                        .isNotEmpty();
                assertThat(found(copy, sought)).as(copy.toString()).isEmpty();
            }
            // A client who asked for a page that was made anew is known to the throttling for some minutes.
            long end = System.nanoTime() + FORGOTTEN.toNanos();
            Map<String, String> left = found(heap(node), sought);
            while (!left.isEmpty() && System.nanoTime() < end) {
                left = found(heap(node), sought);
            }
            assertThat(left.keySet()).as("heap").isEmpty();
        }
    }

    private long views() {
        return sum("views");
    }

    private long sum(String counts) {
        return Long.parseLong(assertions
                .rows("select coalesce(sum(" + counts + "), 0) from site_day")
                .getFirst());
    }

    /** Returns a search, a file and a missing page: what else is counted of visitors. */
    private List<String> others() {
        String file = assertions
                .rows("select 'media/' || m.id || '/' || m.file_name from media m join tenant t using (tenant_id)"
                        + " where t.slug = 'action-coeur-de-ville' and m.content_type = 'application/pdf'"
                        + " and m.described and m.state = 'clean' order by m.id limit 1")
                .getFirst();
        return List.of(SITE + "recherche?q=" + WORDS, SITE + file, SITE + "absente");
    }

    private static void visit(int port, int times, String browser, String prefix4, String prefix6) throws IOException {
        visit(port, SITE, times, browser, prefix4, prefix6);
    }

    /** Sends requests of one address, as from a proxy. */
    private static void visit(int port, String path, int times, String browser, String prefix4, String prefix6)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (int n = 0; n < times; n++) {
                String address =
                        n % 2 == 0 ? prefix4 + (n / 2 % 250) : prefix6 + Integer.toHexString(n / 2 % 0xFFFF) + "::1";
                out.write(String.format(
                                Locale.ROOT,
                                "GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: %s\r\nX-Forwarded-For: %s\r\n\r\n",
                                path,
                                browser,
                                address)
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                read(in);
            }
        }
    }

    private static void read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head).containsPattern("^HTTP/1.1 (200|404)");
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int length = lower.indexOf("content-length: ") + "content-length: ".length();
        in.skipNBytes(Integer.parseInt(lower.substring(length, lower.indexOf('\r', length))));
    }

    /** Returns what would betray a visitor, in the forms in which it may be kept. */
    private static Map<String, byte[]> sought(byte[] salt) {
        Map<String, byte[]> sought = new LinkedHashMap<>();
        sought.put("words", ascii(WORDS));
        sought.put("browser", ascii("Marque8457"));
        sought.put(
                "browser, base64",
                ascii(Base64.getEncoder().encodeToString(ascii(BROWSER)).substring(0, 100)));
        sought.put("address 4", ascii(PREFIX_4));
        sought.put("address 4, hex", ascii("c6334d07"));
        sought.put("address 6", ascii("2001:db8:feed"));
        sought.put("address 6, hex", ascii("20010db8feed"));
        sought.put("address 6, base64", ascii(Base64.getEncoder().encodeToString(BYTES_6)));
        sought.put("address 6, bytes", BYTES_6);
        sought.put("address 6, bytes of a number", reversed(BYTES_6));
        // A prefix and a family as one number: 48 bits after a 1, and 8 bits, of which the last digits are left out.
        String number = new BigInteger("120010db8feed00", 16).toString();
        sought.put("address 6 as a number", ascii(number.substring(0, number.length() - 3)));
        sought.put("salt", salt);
        sought.put("salt, hex", ascii(HexFormat.of().formatHex(salt)));
        sought.put("salt, base64", ascii(Base64.getEncoder().encodeToString(salt)));
        // As the keys of an HMAC are kept (RFC 2104).
        sought.put("salt, inner", mixed(salt, 0x36));
        sought.put("salt, outer", mixed(salt, 0x5c));
        return sought;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[bytes.length - 1 - i] = bytes[i];
        }
        return reversed;
    }

    private static byte[] mixed(byte[] bytes, int mask) {
        byte[] mixed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            mixed[i] = (byte) (bytes[i] ^ mask);
        }
        return mixed;
    }

    /** Returns the files below a path that contain something sought, by its name. */
    private static Map<String, String> found(Path path, Map<String, byte[]> sought) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (Path file : files) {
            byte[] content;
            try {
                content = Files.readAllBytes(file);
            } catch (NoSuchFileException removed) {
                continue;
            }
            sought.forEach((name, bytes) -> {
                if (contains(content, bytes)) {
                    found.put(name, file.toString());
                }
            });
        }
        return found;
    }

    private static boolean contains(byte[] content, byte[] sought) {
        byte first = sought[0];
        for (int at = 0; at <= content.length - sought.length; at++) {
            if (content[at] == first
                    && java.util.Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the rows of all tables, as a dump has them. */
    private Path rows() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String table : assertions.rows("select oid::regclass::text from pg_class where relkind = 'r'"
                + " and relnamespace in ('public'::regnamespace, 'measurement_partition'::regnamespace)")) {
            lines.addAll(assertions.rows("select t::text from " + table + " t"));
        }
        return Files.write(directory.resolve("rows"), lines);
    }

    /** Makes a dump and a base backup; empty without PostgreSQL's commands of the version of the server. */
    @SuppressWarnings("SystemOut")
    private List<Path> copies() {
        Path commands = Path.of(
                "/usr/lib/postgresql",
                assertions
                        .rows("select current_setting('server_version_num')::int / 10000")
                        .getFirst(),
                "bin");
        if (!Files.isExecutable(commands.resolve("pg_basebackup"))) {
            return List.of();
        }
        Path dump = directory.resolve("dump.sql");
        Path backup = directory.resolve("backup");
        run(commands.resolve("pg_dump").toString(), "--file=" + dump, database);
        run(commands.resolve("pg_basebackup").toString(), "--pgdata=" + backup, "--checkpoint=fast");
        System.out.printf(Locale.ROOT, "%d visits; dump and base backup searched%n", VISITS);
        return List.of(dump, backup);
    }

    private static void run(String... command) {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(PostgresExtension.commandEnvironment());
        try {
            Process started = process.start();
            assertThat(started.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(started.exitValue()).as(command[0]).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes the objects of a node that are in use. */
    private Path heap(NodeProcess node) throws IOException {
        Path heap = directory.resolve("heap.hprof");
        Files.deleteIfExists(heap);
        try {
            Process dump = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(node.pid()),
                            "GC.heap_dump",
                            heap.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(dump.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return heap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
