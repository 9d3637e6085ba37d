package fr.gouv.anct.minisites.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Prepares a server that the application manages (embedded, or a test's container): the roles of {@code db/roles.sql}
 * and a database owned by the migration role. On an operator's server, the operator does this once. Blocking.
 */
public final class DatabaseRoleSetup {

    private DatabaseRoleSetup() {}

    /** Creates the roles and the database if missing; sets the given password for both login roles. */
    public static void prepare(
            String superuserUrl, String superuser, String superuserPassword, String database, String password) {
        try (Connection connection = DriverManager.getConnection(superuserUrl, superuser, superuserPassword);
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            statement.execute("alter role minisites_owner password '%s'".formatted(password));
            statement.execute("alter role minisites_app password '%s'".formatted(password));
            if (!exists(statement, database)) {
                statement.execute("create database \"%s\" owner minisites_owner encoding 'UTF8' template template0"
                        .formatted(database));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Preparing the database roles failed", e);
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return found.next();
        }
    }

    private static String script() {
        try (InputStream script = DatabaseRoleSetup.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("db/roles.sql is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
