package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the directory when a newer release has stored a value that this one does not know. */
@ExtendWith(PostgresExtension.class)
class UnreadableTenantTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aRowOfANewerReleaseHidesNoOtherSite() {
        String database = PostgresExtension.newDatabase();
        Map<String, String> settings = PostgresExtension.settings(database);
        SuperuserDatabase inside = SuperuserDatabase.of(database);
        try (ConfigurableApplicationContext node = CoreTestApplication.start(settings)) {
            TestSites sites = node.getBean(TestSites.class);
            TestSite newer = sites.live();
            TestSite other = sites.live();
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(node));

            inside.run("""
                update site set directory = jsonb_set(directory, '{themes}', '{"form": "of tomorrow"}')
                 where tenant_id = ?
                """, newer.id());
            inside.run("update tenant set state = 'suspended' where tenant_id = ?", other.id());
            Eventually.until(
                    SOON,
                    "the other site suspended",
                    () -> visitor.get(other.host(), "/").statusCode() == 503);
            assertThat(directory(node).snapshot().byId(newer.id()))
                    .as("what is known of the unreadable site stays")
                    .isPresent();

            inside.run("notify tenant_changed");
            inside.run("update tenant set state = 'live' where tenant_id = ?", other.id());
            Eventually.until(
                    SOON,
                    "the other site live again",
                    () -> visitor.get(other.host(), "/").statusCode() == 200);
            assertThat(directory(node).snapshot().byId(newer.id()))
                    .as("also after a complete reload")
                    .isPresent();

            try (ConfigurableApplicationContext started = CoreTestApplication.start(settings)) {
                Eventually.until(SOON, "loaded", () -> directory(started).loaded());
                assertThat(directory(started).snapshot().byId(other.id()))
                        .hasValueSatisfying(tenant -> assertThat(tenant.state()).isEqualTo(TenantState.LIVE));
                assertThat(directory(started).snapshot().byId(newer.id())).isEmpty();
            }
        }
    }

    private static TenantDirectory directory(ConfigurableApplicationContext node) {
        return node.getBean(TenantDirectory.class);
    }
}
