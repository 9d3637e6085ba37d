package fr.gouv.anct.minisites.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on a data directory that survives restarts. Blocking: it starts before anything is served.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_UP = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private final DirectoryLock lock;

    private EmbeddedServer(EmbeddedPostgres postgres, DirectoryLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * Starts it, making the data directory the first time.
     *
     * @throws IllegalStateException when it does not start
     */
    public static EmbeddedServer start(Path directory, int port) {
        try {
            Path data = Files.createDirectories(directory.toAbsolutePath());
            DirectoryLock lock = DirectoryLock.take(data);
            stopOrphan(data);
            LOG.info("Starting the embedded PostgreSQL on {}", data);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_UP)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
            return new EmbeddedServer((port == 0 ? builder : builder.setPort(port)).start(), lock);
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL did not start on " + directory, e);
        }
    }

    /**
     * Stops the server that an application killed without warning has left on this directory: PostgreSQL refuses two
     * servers on the same data, and the orphan would run for ever.
     */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readAllLines(pidFile).stream()
                .findFirst()
                .filter(pid -> pid.strip().matches("[0-9]{1,10}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                // By then the number may be another process's, even another PostgreSQL's.
                .filter(process -> process.info().commandLine().orElse("").contains("-D " + data));
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL that an earlier run left behind (pid {})",
                    orphan.get().pid());
            orphan.get().destroy();
            waitForEnd(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void waitForEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** Address for administration as the cluster's superuser, over JDBC. */
    public String superuserUrl(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly", e);
        }
    }
}
