package fr.gouv.anct.minisites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoPorts;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One hundredth of {@code bin/bench shared}: lists of what 20 sites of 200 items share are answered soon. */
@DemoTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedContentTimeTest {

    private static final int SITES = 20;
    private static final int ITEMS = 200;
    private static final int LISTS = 60;
    private static final long SEED = 42;

    /** Far above what it takes: other suites share the processors. */
    private static final double LONGEST = 1_000;

    private final LocalHttp http = new LocalHttp(DemoPorts.VISITORS);

    private static Connection database() throws SQLException {
        String url = System.getProperty("spring.flyway.url");
        return PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    @BeforeAll
    void fill() throws SQLException {
        try (Connection database = database()) {
            SharedContentSeeder.fill(database, SITES, ITEMS, SEED);
        }
        Eventually.until(
                Duration.ofSeconds(20),
                "the items are listed",
                () -> http.get("localhost", "/ressources", "").text().contains("Partage 1"));
    }

    @AfterAll
    void remove() throws SQLException {
        try (Connection database = database()) {
            SharedContentSeeder.remove(database);
        }
    }

    @Test
    @SuppressWarnings("SystemOut")
    void listsAreAnsweredInTime() throws InterruptedException, ExecutionException {
        SharedContentBench.Result result = SharedContentBench.measure(http, LISTS, SEED);
        System.out.printf("95 %% of %d lists in %.1f ms%n", LISTS, result.milliseconds(95));
        assertThat(result.taken()).hasSize(LISTS);
        assertThat(result.milliseconds(95)).isLessThan(LONGEST);
    }
}
