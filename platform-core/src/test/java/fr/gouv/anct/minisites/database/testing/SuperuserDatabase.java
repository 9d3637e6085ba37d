package fr.gouv.anct.minisites.database.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and changes a test database as superuser, bypassing its policies. */
public final class SuperuserDatabase {

    private final String database;

    private SuperuserDatabase(String database) {
        this.database = database;
    }

    public static SuperuserDatabase of(String database) {
        return new SuperuserDatabase(database);
    }

    private static SuperuserDatabase shared() {
        String url = System.getProperty("spring.flyway.url");
        return new SuperuserDatabase(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Returns the first column of each row as text, from the database that most tests share. */
    public static List<String> texts(String sql, Object... parameters) {
        return shared().rows(sql, parameters);
    }

    public static String text(String sql, Object... parameters) {
        return texts(sql, parameters).getFirst();
    }

    public static void change(String sql, Object... parameters) {
        shared().run(sql, parameters);
    }

    /** Opens a connection to the database that most tests share, for a transaction of several statements. */
    public static Connection connection() throws SQLException {
        return PostgresExtension.superuser(shared().database);
    }

    public List<String> rows(String sql, Object... parameters) {
        try (Connection connection = PostgresExtension.superuser(database);
                PreparedStatement statement = bound(connection, sql, parameters);
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

    public void run(String sql, Object... parameters) {
        try (Connection connection = PostgresExtension.superuser(database);
                PreparedStatement statement = bound(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
