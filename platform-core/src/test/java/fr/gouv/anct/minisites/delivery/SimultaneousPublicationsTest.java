package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks that sites that share with the portal publish at the same time without waiting for the portal or for one another:
 * while another transaction holds every row of the portal, and about as quickly as one after the other.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class SimultaneousPublicationsTest {

    private static final int SITES = 100;
    private static final String PORTAL = "localhost";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Pattern TITLE = Pattern.compile("Article-[0-9]+-[a-z]+\\.");

    /** Together they may take somewhat longer than in a row: the machine has more to switch between. */
    private static final double NOISE = 1.3;

    private SuperuserDatabase database;
    private TestSites sites;
    private TestSite portal;
    private List<TestSite> teams;

    @Test
    void aHundredSitesPublishAtOnceWhileThePortalIsLocked() throws SQLException {
        String name = PostgresExtension.newDatabase();
        database = SuperuserDatabase.of(name);
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(name));
        settings.put("minisites.trusted-proxies", "127.0.0.1");
        try (ConfigurableApplicationContext node = CoreTestApplication.start(settings)) {
            prepare(node);
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(node));
            inARow(index -> publish(index, "essai"));
            Duration inARow = time(() -> inARow(index -> publish(index, "suite")));
            Duration together;
            try (Connection holder = PostgresExtension.superuser(name)) {
                holder.setAutoCommit(false);
                assertThat(lockPortal(holder)).isGreaterThan(3);
                together = time(() -> atOnce(index -> publish(index, "ensemble")));
                holder.rollback();
            }
            System.out.printf(
                    "%d sites publish: %d ms in a row, %d ms at once%n", SITES, inARow.toMillis(), together.toMillis());
            assertThat(together.toMillis()).isLessThan(Math.round(inARow.toMillis() * NOISE));
            Eventually.until(
                    SOON, "all are on the portal", () -> listed(visitor).size() == 3 * SITES);
        }
    }

    private void prepare(ConfigurableApplicationContext node) {
        sites = node.getBean(TestSites.class);
        portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
        teams = IntStream.range(0, SITES)
                .mapToObj(index -> sites.site(
                        "site-" + index,
                        TenantState.LIVE,
                        new Address(new Host("site-" + index + ".example.fr"), ""),
                        List.of()))
                .toList();
        teams.forEach(site -> sites.articles(site, "/actualites", "Actualités"));
        sites.settle(portal);
    }

    private void publish(int index, String name) {
        TestSite site = teams.get(index);
        sites.article(site, "/actualites/" + name, "Article-" + index + "-" + name + ".", DAY);
    }

    private static void inARow(Consumer<Integer> act) {
        IntStream.range(0, SITES).forEach(act::accept);
    }

    private static void atOnce(Consumer<Integer> act) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> acts = IntStream.range(0, SITES)
                    .mapToObj(index -> CompletableFuture.runAsync(() -> act.accept(index), all)
                            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .toList();
            acts.forEach(CompletableFuture::join);
        }
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Locks all rows of the portal, and returns how many there are. */
    private long lockPortal(Connection holder) throws SQLException {
        List<String> tables = database.rows("""
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind = 'r' and a.attname = 'tenant_id' and c.relnamespace = 'public'::regnamespace
            """);
        long locked = 0;
        try (Statement statement = holder.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery(
                        "select 1 from " + table + " where tenant_id = '" + portal.id() + "' for update")) {
                    while (rows.next()) {
                        locked++;
                    }
                }
            }
        }
        return locked;
    }

    /** Returns the titles of the articles in the list of the portal. */
    private static Set<String> listed(VisitorClient visitor) {
        Set<String> titles = new HashSet<>();
        for (int page = 1; ; page++) {
            String body = visitor.get(PORTAL, page == 1 ? "/ressources" : "/ressources?page=" + page)
                    .body();
            List<String> found = new ArrayList<>();
            Matcher matcher = TITLE.matcher(body);
            while (matcher.find()) {
                found.add(matcher.group());
            }
            if (found.isEmpty()) {
                return titles;
            }
            titles.addAll(found);
        }
    }
}
