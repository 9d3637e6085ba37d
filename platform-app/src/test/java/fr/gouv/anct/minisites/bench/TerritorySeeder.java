package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives each published page of the sites of {@link SearchSeeder} a territory: half of them a commune, the others an EPCI, a
 * department or a region. Run by {@code bin/bench territories} from its source.
 */
final class TerritorySeeder {

    private TerritorySeeder() {}

    /** Arguments: JDBC address of the database for its superuser. */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "")) {
            System.out.printf("%d pages have a territory%n", fill(database));
        }
    }

    /** Fills the database, and returns the number of pages with a territory. */
    static int fill(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // Triggers would note each row for the jobs.
            statement.execute("set session_replication_role = replica");
            int changed = statement.executeUpdate("""
                with place as (
                    select code, code like 'commune-%' as commune,
                           row_number() over (partition by code like 'commune-%' order by md5(code)) - 1 as place,
                           count(*) over (partition by code like 'commune-%') as places
                      from territory where replaced_by is null),
                told as (
                    select r.tenant_id, r.id, row_number() over (order by r.id) as number
                      from revision r
                      join page p on p.tenant_id = r.tenant_id and p.published_revision = r.id
                      join tenant t on t.tenant_id = p.tenant_id and t.slug like 'search-%'
                     where p.kind in ('page', 'document'))
                update revision r set terms = array['territory:' || place.code]
                  from told
                  join place on place.commune = (told.number % 2 = 0) and place.place = (told.number / 2) % place.places
                 where r.tenant_id = told.tenant_id and r.id = told.id
                """);
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
            return changed;
        }
    }
}
