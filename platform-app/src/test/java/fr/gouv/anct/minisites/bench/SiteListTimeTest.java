package fr.gouv.anct.minisites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.provisioning.listing.SiteListPage;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Sort;
import fr.gouv.anct.minisites.provisioning.listing.SiteListing;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One hundredth of {@code bin/bench sites}: the list of all sites is right and quick in every order. */
@DemoTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteListTimeTest {

    /** More of them with {@code -Dbench.sites=10000}. */
    private static final int SITES = Integer.getInteger("bench.sites", 100);

    private static final long SEED = 42;
    private static final Duration SOON = Duration.ofSeconds(20);
    /** A hundredth of the sites has to take much less than the 300 ms of all of them. */
    private static final Duration LONGEST_MEDIAN = Duration.ofMillis(SITES > 100 ? 300 : 100);

    @Autowired
    private SiteListing listing;

    private static Connection database() throws SQLException {
        String url = System.getProperty("spring.flyway.url");
        return PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    @BeforeAll
    @SuppressWarnings("SystemOut")
    void fill() throws SQLException {
        try (Connection database = database()) {
            Duration taken = SiteListSeeder.fill(database, SITES, SEED);
            System.out.printf("%d sites, seed %d, made in %d ms%n", SITES, SEED, taken.toMillis());
        }
    }

    @AfterAll
    void remove() throws SQLException {
        try (Connection database = database()) {
            SiteListSeeder.remove(database);
        }
    }

    private SiteListPage page(Sort sort) {
        SiteListQuery query = new SiteListQuery(null, "parc", null, null, null, null, null, sort, true);
        return Objects.requireNonNull(listing.page(query, 2, 25).block(SOON));
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("SystemOut")
    void aPageIsReadInTime(Sort sort) {
        SiteListPage page = page(sort);
        assertThat(page.sites().total()).isEqualTo(SITES);
        assertThat(page.sites().items()).hasSize(25);
        assertThat(page.states())
                .containsOnlyKeys(
                        TenantState.PREPARATION, TenantState.LIVE, TenantState.SUSPENDED, TenantState.ARCHIVED);
        assertThat(page.states().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(SITES);
        long[] times = LongStream.range(0, 15)
                .map(n -> {
                    long begin = System.nanoTime();
                    page(sort);
                    return System.nanoTime() - begin;
                })
                .toArray();
        Arrays.sort(times);
        Duration median = Duration.ofNanos(times[times.length / 2]);
        System.out.printf("%s: median %.1f ms%n", sort, median.toNanos() / 1e6);
        assertThat(median).isLessThan(LONGEST_MEDIAN);
    }
}
