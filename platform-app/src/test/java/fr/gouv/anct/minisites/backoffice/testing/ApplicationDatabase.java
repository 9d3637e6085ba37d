package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Reads and changes the database of the application under test as a superuser, to whom no policy applies. */
public final class ApplicationDatabase {

    /** One connection for the whole run: opening one takes longer than its statements. */
    private static final Connection CONNECTION = open();

    private ApplicationDatabase() {}

    private static Connection open() {
        String url = System.getProperty("spring.flyway.url");
        try {
            return PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Returns the first column of each row, as text. */
    public static synchronized List<String> texts(String sql, Object... parameters) {
        try (PreparedStatement statement = bound(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    public static long count(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).getFirst());
    }

    public static synchronized void change(String sql, Object... parameters) {
        try (PreparedStatement statement = bound(sql, parameters)) {
            statement.execute();
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    /** Creates the site of a tenant that has none, without menus. */
    public static void site(UUID tenant) {
        change("""
            insert into site (tenant_id, identity, accent, search, side_menu, cards, tiles, mourning, legal,
                              accessibility, menus)
            select ?, identity, null, true, 'LEFT', 'DEFAULT', 'VERTICAL', false, legal, accessibility,
                   '{"main": [], "quickLinks": [], "footer": [], "partners": []}'
              from site where tenant_id = ?\
            """, tenant, BlueprintReader.tenantId("cites-educatives"));
    }

    /** Runs an action that waits for a row until another transaction has changed it; returns its result. */
    public static <T> T meanwhile(Supplier<T> act, String sql, Object... parameters) {
        change("begin");
        CompletableFuture<T> outcome;
        try {
            change(sql, parameters);
            outcome = CompletableFuture.supplyAsync(act);
            Eventually.until(
                    Duration.ofSeconds(20),
                    "it waits",
                    () -> count("select count(*) from pg_locks where not granted") > 0);
        } finally {
            change("commit");
        }
        return outcome.join();
    }

    /** Executes a statement without foreign keys and notifications. */
    public static synchronized void changeWithoutTriggers(String sql, Object... parameters) {
        change("set session_replication_role = replica");
        try {
            change(sql, parameters);
        } finally {
            change("set session_replication_role = origin");
        }
    }

    private static PreparedStatement bound(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = CONNECTION.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** As {@link #versions(String, String)}, of all rows. */
    public static String versions(String table) {
        return versions(table, "true");
    }

    /**
     * Returns a query whose result changes with every write of rows that meet a condition: a write that keeps the
     * number of rows has the latest transaction id.
     */
    public static String versions(String table, String condition) {
        return "select '%1$s ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as row from %1$s where %2$s"
                .formatted(table, condition);
    }
}
