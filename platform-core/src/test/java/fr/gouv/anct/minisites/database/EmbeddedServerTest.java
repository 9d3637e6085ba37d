package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    /** An application that starts its database, writes, and is then killed. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), 0);
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('écrit avant la fin')");
            System.out.println("written");
            Thread.currentThread().join();
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.superuserUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String word(EmbeddedServer server) throws SQLException {
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
        try (EmbeddedServer server = EmbeddedServer.start(data, 0)) {
            assertThat(word(server)).isEqualTo("écrit avant la fin");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
        try (EmbeddedServer again = EmbeddedServer.start(data, 0)) {
            assertThat(word(again)).isEqualTo("écrit avant la fin");
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
