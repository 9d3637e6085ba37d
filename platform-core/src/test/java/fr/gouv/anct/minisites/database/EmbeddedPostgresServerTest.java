package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    /** Process that starts its database, writes, and is then killed. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(Path.of(arguments[0]), 0);
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('écrit avant la fin')");
            System.out.println("written");
            Thread.currentThread().join();
        }
    }

    private static void execute(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.superuserUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String word(EmbeddedPostgresServer server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.superuserUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select word from kept")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatWasWrittenSurvivesAStopAndAKill(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        long orphan = killedApplication(data);
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives the application")
                .isPresent();
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, 0)) {
            assertThat(word(server)).isEqualTo("écrit avant la fin");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
        try (EmbeddedPostgresServer again = EmbeddedPostgresServer.start(data, 0)) {
            assertThat(word(again)).isEqualTo("écrit avant la fin");
        }
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("PG_VERSION"), "16\n");

        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> EmbeddedPostgresServer.start(directory, 0))
                .withMessageContaining("holds data of PostgreSQL 16")
                .withMessageContaining("minisites.database.directory");
        assertThat(directory.resolve("PG_VERSION")).hasContent("16");
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("letter.txt"), "à garder");

        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> EmbeddedPostgresServer.start(directory, 0))
                .withMessageContaining("holds no data of PostgreSQL");
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> EmbeddedPostgresServer.start(directory.resolve("letter.txt"), 0))
                .withMessageContaining("holds no data of PostgreSQL");
        assertThat(directory.resolve("letter.txt")).hasContent("à garder");
    }

    @Test
    void aPortInUseIsSaidAndCanBeTriedAgain(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedPostgresServer.start(data, other.getLocalPort()))
                    .withMessageContaining("port of the embedded PostgreSQL is in use");
        }
        EmbeddedPostgresServer.start(data, 0).close();
    }

    /**
     * Root has no user namespaces in a container. It has them here, so the fallback to another user is called directly.
     */
    @Test
    @EnabledIf(value = "isRoot", disabledReason = "only root changes to another user")
    void rootRunsPostgresAsAnotherUserWhoOwnsTheData(@TempDir Path directory) throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        PostgresUser user = PostgresUser.withoutPrivileges(data);
        user.handOver(data);
        new PostgresProgram(PostgresBinaries.unpack(), user)
                .run(data, "initdb", "--pgdata=" + data, "--username=postgres");

        assertThat(user.name()).isNotEqualTo("root");
        assertThat(Files.getOwner(data.resolve("PG_VERSION")).getName()).isEqualTo(user.name());
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Test
    void accentsAndApostrophesAreKnownWhateverTheSystemsLocale(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory.resolve("data"), 0);
                Connection connection = DriverManager.getConnection(server.superuserUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select lower('ÉLÉVATION'), 'Éducation' ilike 'édu%',"
                        + " to_tsvector('french', 'la taxe d’habitation') @@ to_tsquery('french', 'habitation')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("élévation");
            assertThat(row.getBoolean(2)).isTrue();
            assertThat(row.getBoolean(3))
                    .as("a typographic apostrophe parts words")
                    .isTrue();
        }
    }

    private static long killedApplication(Path data) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = victim.inputReader()) {
            assertThat(output.lines().anyMatch("written"::equals)).isTrue();
            long server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            victim.destroyForcibly();
            assertThat(victim.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return server;
        }
    }
}
