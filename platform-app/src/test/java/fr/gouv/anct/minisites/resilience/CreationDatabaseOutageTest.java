package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.DatabaseRoleSetup;
import fr.gouv.anct.minisites.database.EmbeddedPostgresServer;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.resilience.testing.SlowCreationNode;
import fr.gouv.anct.minisites.testing.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a creation interrupted by a database outage completes some time after the database is back. */
@Tag("long")
class CreationDatabaseOutageTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final Duration GONE = Duration.ofSeconds(20);
    private static final String SLUG = "quartiers-en-lumiere";

    private final int port = FreePort.find();

    private EmbeddedPostgresServer server(Path directory) {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory, port);
        DatabaseRoleSetup.prepare(server.superuserUrl("postgres"), "postgres", "", "minisites", "secret");
        return server;
    }

    private Map<String, String> settings() {
        String place = "postgresql://127.0.0.1:" + port + "/minisites";
        return Map.of(
                "spring.r2dbc.url", "r2dbc:" + place,
                "spring.r2dbc.username", "minisites_app",
                "spring.r2dbc.password", "secret",
                "spring.flyway.url", "jdbc:" + place,
                "spring.flyway.user", "minisites_owner",
                "spring.flyway.password", "secret");
    }

    @Test
    void the_creation_heals_by_itself(@TempDir Path directory) {
        Path data = directory.resolve("data");
        EmbeddedPostgresServer server = server(data);
        try (NodeProcess node = NodeProcess.start(SlowCreationNode.class, List.of(), settings())) {
            BackOfficeClient signedIn = node.desk("LOU");
            assertThat(node.status("localhost")).isEqualTo(200);
            String request = node.desk("CAMILLE").ask("Quartiers en lumière", SLUG);
            node.desk("CLAUDE").approve(request);
            EmbeddedPostgresServer before = server;
            Eventually.until(SOON, "in the middle", () -> steps(before) == 2);
            server.close();
            assertThat(signedIn.get("/journal").status())
                    .as("who was signed in")
                    .isIn(500, 503);
            assertThat(node.status("localhost")).as("visitors").isEqualTo(200);
            LockSupport.parkNanos(GONE.toNanos());

            server = server(data);
            EmbeddedPostgresServer after = server;
            Duration healed = Eventually.until(HEALED, "made", () -> count(after, """
                select count(*) from creation where state = 'done'\
                """) == 1);
            assertThat(signedIn.get("/journal").status())
                    .as("in the same session")
                    .isEqualTo(200);
            System.out.println("Healed " + healed.toMillis() + " ms after the database was back");
            assertThat(steps(server)).isEqualTo(5);
            assertThat(count(
                            server,
                            "select count(*) from tenant where slug = '" + SLUG + "' and state = 'preparation'"))
                    .isEqualTo(1);
            assertThat(count(server, "select count(*) from audit_event where action = 'site.created'"))
                    .isEqualTo(1);
            assertThat(count(server, "select count(*) from outgoing_mail where letter ->> 'subject' like '%prêt%'"))
                    .isEqualTo(2);
            Eventually.until(SOON, "letters", () -> count(after, """
                select count(*) from outgoing_mail where sent_at is null\
                """) == 0);
            assertThat(node.status(SLUG + ".localhost")).isEqualTo(404);
            node.desk("CLAUDE").launch(SLUG);
            Eventually.until(SOON, "open", () -> node.status(SLUG + ".localhost") == 200);
        } finally {
            server.close();
        }
    }

    private static int steps(EmbeddedPostgresServer server) {
        return count(server, "select count(*) from creation_step");
    }

    private static int count(EmbeddedPostgresServer server, String sql) {
        try (Connection superuser = DriverManager.getConnection(server.superuserUrl("minisites"), "postgres", "");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
