package fr.gouv.anct.minisites.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a PostgreSQL server on a data directory that survives restarts. Blocking: it starts before any request is
 * served. The caller must close it: a shutdown hook would stop the server before its clients.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String VERSION = "18";
    private static final String VERSION_FILE = "PG_VERSION";
    private static final int START_UP_SECONDS = 60;
    private static final String STOP_SECONDS = "30";

    private final int port;

    private final Path data;

    private final PostgresProgram programs;

    private final DataDirectoryLock lock;

    private EmbeddedPostgresServer(int port, Path data, PostgresProgram programs, DataDirectoryLock lock) {
        this.port = port;
        this.data = data;
        this.programs = programs;
        this.lock = lock;
    }

    /**
     * Starts the server; creates the data directory the first time.
     *
     * @param port listening port on the loopback interface; 0 for any free port
     * @throws EmbeddedDatabaseException if the server does not start, with the cause and the remedy
     */
    public static EmbeddedPostgresServer start(Path directory, int port) {
        Path data = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            return start(data, port == 0 ? freePort() : port, DataDirectoryLock.take(data));
        } catch (FileAlreadyExistsException file) {
            throw PostgresFailures.foreignDirectory(data);
        } catch (IOException e) {
            throw PostgresFailures.explain(data, List.of(e.toString()));
        }
    }

    private static EmbeddedPostgresServer start(Path data, int port, DataDirectoryLock lock) throws IOException {
        try {
            stopOrphan(data);
            boolean isNew = isNew(data);
            PostgresUser user = PostgresUser.of(data);
            user.handOver(data);
            PostgresProgram programs = new PostgresProgram(PostgresBinaries.unpack(), user);
            LOG.info("Starting embedded PostgreSQL on {} as user {}", data, user.name());
            if (isNew) {
                create(data, programs);
            }
            run(data, port, programs);
            return new EmbeddedPostgresServer(port, data, programs, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether the data directory is empty. Data of another program or another version is left alone. */
    private static boolean isNew(Path data) throws IOException {
        Path version = data.resolve(VERSION_FILE);
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw PostgresFailures.otherVersion(data, found, VERSION);
            }
            return false;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw PostgresFailures.foreignDirectory(data);
            }
        }
        return true;
    }

    /**
     * Accents are folded by PostgreSQL's built-in C.UTF-8, independently of the system's locales. The text search
     * parser also uses the system's character types: under C, a non-ASCII apostrophe would be a letter. C is the
     * fallback for systems without it.
     */
    private static void create(Path data, PostgresProgram programs) throws IOException {
        try {
            create(data, programs, "C.UTF-8");
        } catch (EmbeddedDatabaseException unknownLocale) {
            LOG.debug("Creating a cluster with locale C.UTF-8 failed, falling back to C", unknownLocale);
            create(data, programs, "C");
        }
    }

    private static void create(Path data, PostgresProgram programs, String characterTypes) throws IOException {
        programs.run(
                data,
                "initdb",
                "--pgdata=" + data,
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + characterTypes,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void run(Path data, int port, PostgresProgram programs) throws IOException {
        Stream<String> settings = Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        // Only TCP is used: a socket file in /tmp may belong to another user.
                        "unix_socket_directories=",
                        "timezone=UTC",
                        "max_connections=60",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on")
                .flatMap(setting -> Stream.of("-c", setting));
        Process server = programs.start("postgres", Stream.concat(Stream.of("-D", data.toString()), settings));
        PostgresLog.follow(server).awaitReady(data, START_UP_SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Stops the server left on this directory by an application that was killed. PostgreSQL refuses two servers on the
     * same data, and the orphan would run for ever.
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
                // The pid may meanwhile belong to another process, even to another PostgreSQL.
                .filter(process -> process.info().commandLine().orElse("").contains("-D " + data));
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping orphaned PostgreSQL of an earlier run (pid {})",
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
        return port;
    }

    /** Returns the JDBC URL for administration as the cluster's superuser. */
    public String superuserUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    @Override
    public void close() {
        try {
            programs.run(data, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", STOP_SECONDS);
        } catch (IOException | EmbeddedDatabaseException e) {
            LOG.warn("Embedded PostgreSQL did not stop cleanly", e);
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("Releasing the lock of data directory {} failed", data, e);
        }
    }
}
