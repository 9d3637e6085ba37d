package fr.gouv.anct.minisites.bench;

import fr.gouv.anct.minisites.database.EmbeddedServer;
import fr.gouv.anct.minisites.database.Roles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A PostgreSQL that runs before the application and stays when it stops; ends with its standard input. */
final class BenchDatabase {

    private BenchDatabase() {}

    /** @param arguments directory of the data, port, password of the roles */
    public static void main(String... arguments) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            Roles.prepare(server.superuserUrl("postgres"), "postgres", "", "minisites", arguments[2]);
            System.out.println("ready");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
