package fr.gouv.anct.minisites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoPorts;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One hundredth of {@code bin/bench search}: each kind of query is answered, and soon. */
@DemoTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTimeTest {

    private static final int SITES = 20;
    private static final int PAGES = 2_000;
    private static final long SEED = 42;

    /** Far above what it takes: other suites share the processors. */
    private static final Duration LONGEST_MEDIAN = Duration.ofSeconds(1);

    private final LocalHttp http = new LocalHttp(DemoPorts.VISITORS);
    private final Random random = new Random(SEED);

    private static Connection database() throws SQLException {
        String url = System.getProperty("spring.flyway.url");
        return PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    @BeforeAll
    @SuppressWarnings("SystemOut")
    void fill() throws SQLException {
        try (Connection database = database()) {
            Duration taken = SearchSeeder.fill(database, SITES, PAGES, SEED);
            System.out.printf("%d sites, seed %d, made in %d ms%n", SITES, SEED, taken.toMillis());
        }
        Eventually.until(
                Duration.ofSeconds(20),
                "the site is known",
                () -> http.get("search-1.localhost", "/recherche", "").status() == 200);
    }

    @AfterAll
    void remove() throws SQLException {
        try (Connection database = database()) {
            SearchSeeder.remove(database);
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of("search-1.localhost", "localhost")
                .flatMap(host -> SearchBench.KINDS.keySet().stream().map(kind -> Arguments.of(host, kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @SuppressWarnings("SystemOut")
    void aSearchIsAnsweredInTime(String host, String kind) {
        long[] times = LongStream.range(0, 15)
                .map(_ -> {
                    String query = SearchBench.KINDS.get(kind).apply(random).replace(' ', '+');
                    long begin = System.nanoTime();
                    Answer answer = http.get(host, "/recherche?q=" + query, "");
                    long taken = System.nanoTime() - begin;
                    assertThat(answer.status()).as(query).isEqualTo(200);
                    return taken;
                })
                .toArray();
        Arrays.sort(times);
        Duration median = Duration.ofNanos(times[times.length / 2]);
        System.out.printf("%s, %s: median %.1f ms%n", host, kind, median.toNanos() / 1e6);
        assertThat(median).isLessThan(LONGEST_MEDIAN);
        assertThat(http.get(host, "/recherche?q=commun", "").text()).containsPattern("[0-9] résultats pour");
    }
}
