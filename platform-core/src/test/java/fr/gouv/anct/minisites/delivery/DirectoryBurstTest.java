package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that the directory follows many changes at once, and ignores notifications without a tenant. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryBurstTest {

    private static final int MANY = 400;
    private static final Host HOST = new Host("rafale.example.fr");

    private final String database = PostgresExtension.newDatabase();
    private ConfigurableApplicationContext application;

    @BeforeAll
    void start() {
        application = CoreTestApplication.start(PostgresExtension.settings(database));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void everyTenantOfOneTransactionIsSeenAndABadAnnouncementStopsNothing() throws SQLException {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement()) {
            TenantDirectory directory = application.getBean(TenantDirectory.class);
            statement.execute("""
                    with made as (
                        insert into tenant (tenant_id, slug, name, state)
                        select gen_random_uuid(), 'rafale-' || n, 'Avant', 'live' from generate_series(1, %d) n
                        returning tenant_id, slug)
                    insert into address (tenant_id, host, path_prefix, canonical)
                    select tenant_id, '%s', '/' || slug, true from made
                    """.formatted(MANY, HOST));
            await(directory, "Avant");

            double before = reads();
            statement.execute("update tenant set name = 'Après'");
            await(directory, "Après");
            assertThat(reads() - before).as("the tenants are read in batches").isLessThan(MANY / 4.0);

            statement.execute("update tenant set name = 'Ensuite'");
            directory.awaitUpToDate().block(Duration.ofSeconds(30));
            assertThat(directory.snapshot().liveOn(HOST))
                    .as("who waits for what the database has finds it")
                    .hasSize(MANY)
                    .allMatch(tenant -> tenant.name().equals("Ensuite"));

            statement.execute("notify tenant_changed");
            statement.execute("update tenant set name = 'Enfin'");
            await(directory, "Enfin");
        }
    }

    private double reads() {
        return application
                .getBean(MeterRegistry.class)
                .counter("minisites.platform.scope", "purpose", "directory")
                .count();
    }

    private static void await(TenantDirectory directory, String name) {
        Eventually.until(
                Duration.ofSeconds(30),
                MANY + " tenants named " + name,
                () -> directory.snapshot().liveOn(HOST).stream()
                                .filter(tenant -> tenant.name().equals(name))
                                .count()
                        == MANY);
    }

    @Test
    void aReservedPrefixIsRefusedByTheCodeAndByTheDatabase() throws SQLException {
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement()) {
            Tenants tenants = application.getBean(Tenants.class);
            UUID id = UUID.randomUUID();
            Address reserved = new Address(HOST, "/accessibilite");
            assertThatThrownBy(
                            () -> tenants.save(id, new Slug("pirate"), "Pirate", TenantState.LIVE, reserved, List.of())
                                    .contextWrite(CurrentTenant.with(id))
                                    .block(Duration.ofSeconds(10)))
                    .hasMessageContaining("reserved");
            statement.execute("insert into tenant (tenant_id, slug, name, state) values ('%s', 'pirate', 'P', 'live')"
                    .formatted(id));
            for (String prefix : List.of("/media", "/formulaire")) {
                assertThatThrownBy(() -> statement.execute(
                                "insert into address values ('%s', 'a.fr', '%s', true)".formatted(id, prefix)))
                        .hasMessageContaining("address_path_prefix_check");
            }
            assertThat(tenants.findById(id).blockOptional(Duration.ofSeconds(10)))
                    .isEmpty();
        }
    }
}
