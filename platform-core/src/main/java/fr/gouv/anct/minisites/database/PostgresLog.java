package fr.gouv.anct.minisites.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the output of a PostgreSQL server for as long as it runs: an unread pipe would block it. */
final class PostgresLog {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLog.class);

    /** PostgreSQL's own message; {@link PostgresProgram} makes it speak English. */
    private static final String READY = "database system is ready to accept connections";

    private static final int LINES_KEPT = 50;

    private final Deque<String> lines = new ArrayDeque<>();

    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private PostgresLog() {}

    static PostgresLog follow(Process server) {
        PostgresLog log = new PostgresLog();
        Thread.ofVirtual().name("embedded-postgres-log").start(() -> log.read(server));
        return log;
    }

    private void read(Process server) {
        try (BufferedReader reader = server.inputReader()) {
            reader.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException closed) {
            LOG.debug("PostgreSQL output stream closed", closed);
        }
        ready.complete(false);
    }

    private void add(String line) {
        LOG.debug("{}", line);
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > LINES_KEPT) {
                lines.removeFirst();
            }
        }
        if (line.contains(READY)) {
            ready.complete(true);
        }
    }

    /**
     * Blocks until the server accepts connections.
     *
     * @throws EmbeddedDatabaseException if it ends first or takes longer
     */
    void awaitReady(Path data, int seconds) {
        boolean accepts;
        try {
            accepts = ready.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            accepts = false;
        } catch (ExecutionException | TimeoutException e) {
            accepts = false;
        }
        if (!accepts) {
            throw PostgresFailures.explain(data, lastLines());
        }
    }

    private List<String> lastLines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
