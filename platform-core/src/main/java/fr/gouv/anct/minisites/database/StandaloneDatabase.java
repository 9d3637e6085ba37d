package fr.gouv.anct.minisites.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A PostgreSQL process beside the application: for benchmarks, and for the training run of the container image, which
 * has no embedded one. It prints {@code ready} and ends when its standard input closes.
 */
public final class StandaloneDatabase {

    private StandaloneDatabase() {}

    /**
     * Starts the server and runs until the standard input closes.
     *
     * @param arguments data directory, port, password of the roles
     */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws IOException {
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            DatabaseRoleSetup.prepare(server.superuserUrl("postgres"), "postgres", "", "minisites", arguments[2]);
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
