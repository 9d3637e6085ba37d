package fr.gouv.anct.minisites.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A PostgreSQL beside the application: for measurements, and for the training run of the container image, which has no embedded
 * one. It prints « ready », and ends with its standard input.
 */
public final class StandaloneDatabase {

    private StandaloneDatabase() {}

    /** @param arguments directory of the data, port, password of the roles */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            Roles.prepare(server.superuserUrl("postgres"), "postgres", "", "minisites", arguments[2]);
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
