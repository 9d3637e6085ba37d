package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.DatabaseRoleSetup;
import fr.gouv.anct.minisites.database.EmbeddedPostgresServer;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.testing.FreePort;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that the application reconnects without a restart when the database comes back after an outage. */
class DatabaseReconnectionTest {

    private static EmbeddedPostgresServer server(Path directory, int port) {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory, port);
        DatabaseRoleSetup.prepare(server.superuserUrl("postgres"), "postgres", "", "minisites", "secret");
        return server;
    }

    @Test
    void knownPagesAreServedAndTheOthersSayTryAgain(@TempDir Path directory) throws IOException {
        int port = FreePort.find();
        String place = "postgresql://127.0.0.1:" + port + "/minisites";
        EmbeddedPostgresServer server = server(directory.resolve("data"), port);
        try (ConfigurableApplicationContext application = CoreTestApplication.start(Map.of(
                "spring.r2dbc.url", "r2dbc:" + place,
                "spring.r2dbc.username", "minisites_app",
                "spring.r2dbc.password", "secret",
                "spring.flyway.url", "jdbc:" + place,
                "spring.flyway.user", "minisites_owner",
                "spring.flyway.password", "secret"))) {
            TestSites sites = application.getBean(TestSites.class);
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(application));
            TestSite site = sites.live();
            sites.page(site, "/autre", "Une autre page");
            sites.settle(site);
            String home = visitor.get(site.host(), "/").body();

            server.close();
            HttpResponse<String> known = visitor.get(site.host(), "/");
            assertThat(known.statusCode()).isEqualTo(200);
            assertThat(known.body()).isEqualTo(home);
            HttpResponse<String> other = visitor.get(site.host(), "/autre");
            assertThat(other.statusCode()).isEqualTo(503);
            assertThat(other.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(other.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(visitor.get("inconnu.example.fr", "/").statusCode()).isEqualTo(404);

            server = server(directory.resolve("data"), port);
            Duration back = Eventually.until(
                    Duration.ofSeconds(10),
                    "the other page",
                    () -> visitor.get(site.host(), "/autre").statusCode() == 200);
            System.out.println("Normal again after " + back.toMillis() + " ms");
            sites.page(site, "/nouvelle", "Une page d’après");
            sites.settle(site);
            assertThat(visitor.get(site.host(), "/nouvelle").statusCode()).isEqualTo(200);
        } finally {
            server.close();
        }
    }
}
