package fr.gouv.anct.minisites.e2e.testing;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A suspended site, which the demonstration lacks, at an address that visitors still know. */
public final class SuspendedSite {

    private static final URI HOME = DemoSite.on("suspendu.localhost", "/");

    private static final String OPEN_AND_SUSPEND = """
            insert into tenant (tenant_id, slug, name, state, suspended_until)
                values ('00000000-0000-4000-8000-00000000e2e0', 'suspendu', 'Site suspendu', 'suspended', current_date + 3)
                on conflict do nothing;
            insert into address (tenant_id, host, canonical)
                values ('00000000-0000-4000-8000-00000000e2e0', 'suspendu.localhost', true)
                on conflict do nothing;
            """;

    private SuspendedSite() {}

    /** Returns its address once every node knows its suspension, which shows within 5 seconds. */
    public static URI home() {
        String url = System.getProperty("spring.r2dbc.url");
        try (Connection database = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
                Statement statement = database.createStatement()) {
            statement.execute(OPEN_AND_SUSPEND);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> DemoVisitor.get(HOME).status() == 503);
        return HOME;
    }
}
