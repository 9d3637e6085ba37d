package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that changes are found without a notification. */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class MissedNotificationTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aSuspensionAndAnArchivingReachVisitorsWithinFiveSecondsWithoutAWord() {
        String database = PostgresExtension.newDatabase();
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
        // As in production; the other tests learn of changes by notifications alone.
        settings.put("minisites.directory.watch", "1s");
        SuperuserDatabase inside = SuperuserDatabase.of(database);
        try (ConfigurableApplicationContext one = CoreTestApplication.start(settings);
                ConfigurableApplicationContext two = CoreTestApplication.start(settings)) {
            TestSites sites = one.getBean(TestSites.class);
            TestSite site = sites.live();
            List<VisitorClient> nodes = List.of(
                    new VisitorClient(CoreTestApplication.port(one)), new VisitorClient(CoreTestApplication.port(two)));
            answers(nodes, site, 200);

            mute(inside);
            inside.run("update tenant set state = 'suspended' where tenant_id = ?", site.id());
            answers(nodes, site, 503);
            inside.run("update tenant set state = 'archived' where tenant_id = ?", site.id());
            answers(nodes, site, 410);
            inside.run("update tenant set state = 'live' where tenant_id = ?", site.id());
            answers(nodes, site, 200);
            sites.page(site, "/nouvelle", "Une page");
            Eventually.until(
                    SOON,
                    "the new page",
                    () -> nodes.stream()
                            .allMatch(node -> node.get(site.host(), "/nouvelle").statusCode() == 200));
            for (ConfigurableApplicationContext node : List.of(one, two)) {
                MeterRegistry meters = node.getBean(MeterRegistry.class);
                Eventually.until(
                        SOON,
                        "each change counted",
                        () -> meters.counter("minisites.directory.missed").count() >= 4);
                assertThat(meters.get("minisites.directory.age").gauge().value())
                        .isLessThan(3);
                assertThat(meters.counter("minisites.directory.reconnections").count())
                        .isZero();
            }

            TenantDirectory directory = one.getBean(TenantDirectory.class);
            inside.rows("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and usename = 'minisites_app'\
                """);
            Eventually.until(
                    Duration.ofSeconds(10),
                    "listening again",
                    () -> directory.listening()
                            && one.getBean(MeterRegistry.class)
                                            .counter("minisites.directory.reconnections")
                                            .count()
                                    == 1);
            inside.run("update tenant set state = 'suspended' where tenant_id = ?", site.id());
            assertThat(answers(nodes, site, 503)).isLessThan(SOON);
        }
    }

    /** Silences the triggers: they still increment versions, but send no notification. */
    private static void mute(SuperuserDatabase inside) {
        for (String function : List.of("bump_tenant", "notify_tenant")) {
            inside.run("""
                do $$ begin
                    execute replace(pg_get_functiondef('%s'::regproc), 'perform pg_notify', 'perform concat');
                end $$\
                """.formatted(function));
        }
    }

    private static Duration answers(List<VisitorClient> nodes, TestSite site, int status) {
        return Eventually.until(
                SOON,
                "an answer of " + status,
                () -> nodes.stream().allMatch(node -> node.get(site.host(), "/").statusCode() == status));
    }
}
