package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.MiniSites;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.testing.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole application in a separate process, with the demonstration unless the settings name another profile. Its log is beside the test reports. */
public final class NodeProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration END = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final LocalHttp http;

    private NodeProcess(Process process, int port, int publicPort) {
        this.process = process;
        this.port = port;
        this.http = new LocalHttp(port, publicPort);
    }

    /** Starts the unmodified application and waits until it is ready. */
    public static NodeProcess start(Map<String, String> settings) {
        return start(MiniSites.class, List.of(), settings);
    }

    /** Starts a node that is killed at the given point. */
    public static NodeProcess dying(CreationKillPoint moment, Map<String, String> settings) {
        return start(KilledNode.class, List.of(moment.name()), settings);
    }

    /** Starts another main class, whose own arguments precede the settings. */
    public static NodeProcess start(Class<?> main, List<String> own, Map<String, String> settings) {
        int port = FreePort.find();
        int management = FreePort.find();
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("spring.profiles.active", "demo");
        all.put("minisites.preview-secret", "the same on every node, thirty-two bytes at least");
        all.put("server.port", String.valueOf(port));
        all.putIfAbsent("minisites.public-port", String.valueOf(port));
        all.put("management.server.port", String.valueOf(management));
        NodeProcess node =
                new NodeProcess(launch(main, own, all, port), port, Integer.parseInt(all.get("minisites.public-port")));
        LocalHttp probes = new LocalHttp(management);
        Eventually.until(START, "ready, see target/resilience/" + port + ".log", () -> node.ready(probes));
        return node;
    }

    private static Process launch(Class<?> main, List<String> own, Map<String, String> settings, int port) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(own);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        File log = log(port);
        log.getParentFile().mkdirs();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(int port) {
        return new File("target/resilience", port + ".log");
    }

    private boolean ready(LocalHttp probes) {
        if (!process.isAlive()) {
            throw new AssertionError("The node ended, see target/resilience/" + port + ".log");
        }
        try {
            return probes.get("localhost", "/actuator/health/readiness", "").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Returns the file of its log. */
    public Path log() {
        return log(port).toPath();
    }

    public BackOfficeClient desk(String person) {
        return BackOfficeClient.of(person, http);
    }

    /** Returns the client of another node, signed in there, for this node. */
    public BackOfficeClient taking(BackOfficeClient browser) {
        return browser.at(http);
    }

    /** Returns the status of a visitor's request for the root of a host. */
    public int status(String host) {
        return status(host, "/");
    }

    public int status(String host, String path) {
        return http.get(host, path, "").status();
    }

    /** Returns the log entries so far of one of these levels, each with its first line alone. */
    public List<String> logged(String... levels) {
        // Before Spring Boot configures it, Logback writes the name of the thread between time and level.
        Pattern entry = Pattern.compile("\\S+ +(?:\\[[^\\]]*+] +)?(?:" + String.join("|", levels) + ") .*");
        // Latin-1 has no malformed text: the end of the log may be half of a character.
        try (Stream<String> lines = Files.lines(log(port).toPath(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> entry.matcher(line).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for the end of the process; returns its exit status. */
    public int end() {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The node lives on, see target/resilience/" + port + ".log");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills the process as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
