package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.database.testing.ListeningConnections;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Counts the statements of a page, on a separate database with a known number of tenants. */
@ExtendWith(PostgresExtension.class)
class StatementCountTest {

    /** Three of any page, one of a page that shows aids, and one of a page that shows data sets. */
    private static final int MOST = 5;

    private static final int WITHOUT_COPIES = 3;

    @Test
    void aPageTakesAsFewStatementsAmongFiveThousandSitesAsAmongTen() throws SQLException {
        String database = PostgresExtension.newDatabase();
        Map<String, String> settings = PostgresExtension.settings(database);
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            TestSites sites = application.getBean(TestSites.class);
            TestSite site = sites.live();
            UUID target = sites.page(site, "/cible", "Cible");
            UUID file = sites.file(site, "image.png", "image/png", new byte[10]);
            sites.articles(site, "/actualites", "Actualités");
            sites.article(site, "/actualites/un", "Un", LocalDate.of(2026, 1, 1), "numérique");
            SharedSection shared = new SharedSection(
                    new SectionRef(sites.section(site, "partagee", TestSites.text("Phrase partagée"))));
            Block[] all = Stream.concat(ExampleBlocks.all(target, file).stream(), Stream.of(shared))
                    .toArray(Block[]::new);
            for (String path : List.of("/rubrique", "/rubrique/tous-les-blocs")) {
                sites.page(site, path, "Tous les blocs", all);
            }
            sites.page(site, "/rubrique/encore-tous", "Tous les blocs", all);
            sites.page(
                    site,
                    "/rubrique/sans-copies",
                    "Sans copies",
                    Stream.of(all)
                            .filter(block -> !(block instanceof OpenAids) && !(block instanceof DataSets))
                            .toArray(Block[]::new));
            sites.settle(site);

            fill(database, 9);
            awaitTenants(application, 10);
            long few = statements(application, site, "/rubrique/tous-les-blocs");
            assertThat(statements(application, site, "/rubrique/sans-copies")).isBetween(1L, (long) WITHOUT_COPIES);
            fill(database, 4990);
            awaitTenants(application, 5000);
            long many = statements(application, site, "/rubrique/encore-tous");
            assertThat(few).isBetween(1L, (long) MOST);
            assertThat(many).isEqualTo(few);
        }
    }

    /** Counts the statements of a page while no job indexes published pages. */
    private static long statements(ConfigurableApplicationContext application, TestSite site, String path) {
        StatementRecorder statements = application.getBean(StatementRecorder.class);
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application)) {
            statements.forget();
            String body = new VisitorClient(CoreTestApplication.port(application))
                    .get(site.host(), path)
                    .body();
            assertThat(body).contains("href=/cible", "/image.png", "Un,", "Phrase partagée");
            System.out.printf(
                    "%s: %d statements, and %d that bind the tenant%n",
                    path, statements.reads().size(), statements.bindings());
            assertThat(statements.bindings())
                    .as(() -> String.join("\n", statements.all()))
                    .isOne();
            return statements.reads().size();
        }
    }

    private static void fill(String database, int count) throws SQLException {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement()) {
            // Without triggers, no tenant is announced: each announcement would be followed by a statement.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                with made as (
                    insert into tenant (tenant_id, slug, name, state)
                    select gen_random_uuid(), 'masse-%1$d-' || n, 'Masse', 'live' from generate_series(1, %1$d) n
                    returning tenant_id, slug)
                insert into address (tenant_id, host, canonical) select tenant_id, slug || '.example.fr', true from made
                """.formatted(count));
            // The listener reconnects and reloads everything at once, like a starting node.
            ListeningConnections.end(connection);
        }
    }

    private static void awaitTenants(ConfigurableApplicationContext application, int count) {
        TenantDirectory directory = application.getBean(TenantDirectory.class);
        StatementRecorder statements = application.getBean(StatementRecorder.class);
        Eventually.until(
                Duration.ofSeconds(60),
                count + " tenants",
                () -> directory.snapshot().size() == count);
        // Only a listener that is back can be ended again.
        Eventually.until(Duration.ofSeconds(60), "a listener", directory::listening);
        // Each announced tenant causes one reload: the page is requested once they are done.
        int[] last = {-1, 0};
        Eventually.until(Duration.ofSeconds(60), "a quiet directory", () -> {
            int now = statements.all().size();
            last[1] = now == last[0] ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] > 300;
        });
    }
}
