package fr.gouv.anct.minisites.database.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Ends the connections on which the application listens to notifications, as a network failure would. */
public final class ListeningConnections {

    private ListeningConnections() {}

    /**
     * Ends the listening connections of the current database.
     *
     * @param database connection of a superuser
     * @return how many there were, at least one
     * @throws IllegalStateException when nobody was listening
     */
    public static int end(Connection database) throws SQLException {
        // A listening connection shows its last statement: "listen", or the probe that follows every five seconds.
        try (Statement statement = database.createStatement();
                ResultSet ended = statement.executeQuery("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                     where datname = current_database() and usename = 'minisites_app'
                       and (query ilike 'listen%' or query = 'select 1')\
                    """)) {
            ended.next();
            int count = ended.getInt(1);
            if (count == 0) {
                throw new IllegalStateException("Nobody was listening");
            }
            return count;
        }
    }
}
