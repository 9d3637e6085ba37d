package fr.gouv.anct.minisites.signin.testing;

import fr.gouv.anct.minisites.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Starts a real Keycloak with the realm of {@code deploy/keycloak}, once for all the tests that need it: from its
 * distribution, in memory, reachable from this machine alone. Its log is {@code target/keycloak/keycloak.log}.
 */
public final class Keycloak implements BeforeAllCallback {

    /** Secret of the client, and password of every user in the realm. */
    public static final String SECRET = "a secret of the tests";

    /** Port of the application that signs in with it: a realm lists complete redirect URIs. */
    public static final int APPLICATION = FreePort.find();

    private static final int PORT = FreePort.find();
    private static final Duration START = Duration.ofSeconds(150);

    private record Running(Process process) implements AutoCloseable {

        @Override
        public void close() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Keycloak.class))
                .computeIfAbsent(Running.class, _ -> start(), Running.class);
    }

    public static String issuer() {
        return origin() + "/realms/minisites";
    }

    public static String origin() {
        return "http://127.0.0.1:" + PORT;
    }

    private static Running start() {
        Path target = Path.of("target/keycloak").toAbsolutePath();
        try (var homes = Files.list(target)) {
            Path home = homes.filter(Files::isDirectory).findFirst().orElseThrow();
            FileSystemUtils.deleteRecursively(home.resolve("data"));
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Path.of("../deploy/keycloak/minisites-realm.json"),
                    realms.resolve("minisites-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            Running running = new Running(launch(home, target.resolve("keycloak.log")));
            await(running.process());
            return running;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Process launch(Path home, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + PORT,
                        "--hostname=" + origin()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.environment().put("MINISITES_SIGN_IN_SECRET", SECRET);
        builder.environment().put("MINISITES_BACK_OFFICE_ORIGIN", "http://gestion.localhost:" + APPLICATION);
        return builder.start();
    }

    private static void await(Process process) {
        URI metadata = URI.create(issuer() + "/.well-known/openid-configuration");
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + START.toNanos();
            while (!answers(client, metadata)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("Keycloak does not start, see target/keycloak/keycloak.log");
                }
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient client, URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
