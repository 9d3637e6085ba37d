package fr.gouv.anct.minisites.provisioning.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.provisioning.ProvisioningTestApplication;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Checks that the import of a blueprint is atomic and idempotent. */
@ExtendWith(PostgresExtension.class)
@SpringBootTest(classes = ProvisioningTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class BlueprintImportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private BlueprintImport blueprints;

    @Autowired
    private Tenants tenants;

    @Value("${spring.r2dbc.url}")
    private String url;

    private final Blueprint blueprint =
            new BlueprintReader().readAll("classpath:samples/").getFirst();

    @Test
    void the_same_blueprint_again_changes_nothing_that_a_visitor_can_see() throws SQLException {
        blueprints.apply(blueprint, "Test").block(PATIENCE);
        Tenant first = tenants.findById(blueprint.tenantId()).block(PATIENCE);
        int revisions = count("revision");

        blueprints.apply(blueprint, "Test").block(PATIENCE);

        assertThat(first).isNotNull();
        assertThat(count("page")).isEqualTo(blueprint.pages().size());
        assertThat(count("media")).isEqualTo(blueprint.media().size());
        assertThat(count("revision"))
                .isEqualTo(revisions)
                .isEqualTo(blueprint.pages().size());
        assertThat(tenants.findById(blueprint.tenantId()).block(PATIENCE)).isEqualTo(first);
    }

    @Test
    void a_blueprint_that_fails_half_way_leaves_nothing() throws SQLException {
        Blueprint broken = new Blueprint(
                BlueprintReader.tenantId("a-moitie"),
                "a-moitie",
                "À moitié",
                "live",
                List.of(new BlueprintAddress("a-moitie.localhost", "", true)),
                blueprint.identity(),
                blueprint.appearance(),
                blueprint.legal(),
                blueprint.accessibility(),
                null,
                blueprint.menus(),
                blueprint.directory(),
                List.of(),
                // The children without their home page: the last insert violates a foreign key.
                blueprint.pages().subList(1, blueprint.pages().size()),
                List.of());

        assertThatThrownBy(() -> blueprints.apply(broken, "Test").block(PATIENCE));

        assertThat(tenants.findById(broken.tenantId()).blockOptional(PATIENCE)).isEmpty();
    }

    private int count(String table) throws SQLException {
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection superuser = PostgresExtension.superuser(database);
                ResultSet rows = superuser
                        .createStatement()
                        .executeQuery("select count(*) from " + table + " where tenant_id = '" + blueprint.tenantId()
                                + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
