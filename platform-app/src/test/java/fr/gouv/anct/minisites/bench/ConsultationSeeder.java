package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * Fills a database with the sites of {@code SiteListSeeder} and a year of their consultation, as it is kept: each page by day
 * for 92 days and by month for a year, its referrers, searches and missing addresses. Equal seeds make equal data. Run by
 * {@code bin/bench consultation} from its source.
 */
public final class ConsultationSeeder {

    private static final String SITES = "(select tenant_id, row_number() over (order by tenant_id) as n from tenant"
            + " where slug like 'parc-%') t";
    private static final String PAGES = SITES
            + " cross join (select p, md5('parc-page-' || p)::uuid as page_id from generate_series(1, 30) p) pages";
    private static final String DAYS =
            "(select current_date - d as day from generate_series(0, 91) d) days where p % 10 > 0";
    private static final String MONTHS =
            "(select (date_trunc('month', current_date) - make_interval(months => m))::date as"
                    + " month from generate_series(0, 12) m) months";

    private ConsultationSeeder() {}

    /**
     * Fills the database.
     *
     * @param arguments JDBC address of the database for its superuser, number of sites, seed
     */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "")) {
            int sites = Integer.parseInt(arguments[1]);
            long seed = Long.parseLong(arguments[2]);
            Duration taken = SiteListSeeder.fill(database, sites, seed).plus(fill(database, seed));
            try (Statement statement = database.createStatement()) {
                var rows = statement.executeQuery(
                        "select (select count(*) from page_day), (select count(*) from page_month),"
                                + " (select count(*) from site_day), (select count(*) from origin_month)");
                rows.next();
                System.out.printf(
                        Locale.ROOT,
                        "a year of %d sites, seed %d: %d pages by day, %d by month, %d days of sites, %d referrers;"
                                + " made in %.0f s%n",
                        sites,
                        seed,
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getLong(4),
                        taken.toMillis() / 1e3);
            }
        }
    }

    /** Fills the database of a superuser's connection with a year of its bench sites; returns how long it took. */
    public static Duration fill(Connection database, long seed) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("select make_measurement_partitions((current_date - make_interval(months => m))::date)"
                    + " from generate_series(0, 24) m");
            String views = drawn("views", seed, "p || '-' || day", 40);
            statement.execute("insert into page_day (tenant_id, day, path, page_id, views, arrivals)"
                    + " select tenant_id, day, '/page-' || p, page_id, " + views + ", " + views + " / 2 from " + PAGES
                    + " cross join " + DAYS);
            String monthly = drawn("monthly", seed, "p || '-' || month", 1200);
            statement.execute("insert into page_month (tenant_id, month, path, page_id, views, arrivals)"
                    + " select tenant_id, month, '/page-' || p, page_id, " + monthly + ", " + monthly + " / 2 from "
                    + PAGES + " cross join " + MONTHS + " where p % 10 > 0");
            statement.execute("insert into origin_month (tenant_id, month, path, domain, page_id, arrivals)"
                    + " select tenant_id, month, '/page-' || p, domain, page_id, "
                    + drawn("origin", seed, "p || '-' || month || domain", 200) + " from " + PAGES + " cross join "
                    + MONTHS + " cross join unnest(array['', 'google.com', 'service-public.fr']) domain"
                    + " where p % 10 > 0");
            statement.execute("insert into site_day (tenant_id, day, views, arrivals, visitors, downloads, searches,"
                    + " searches_without_result, search_clicks, missing) select tenant_id, current_date - d, v, v / 2, v /"
                    + " 3, v / 20, v / 30, v / 90, v / 50, v / 25 from " + SITES
                    + " cross join generate_series(0, 400) d cross join lateral (select "
                    + drawn("site", seed, "d", 1200) + " as v) drawn");
            statement.execute("insert into search_day (tenant_id, day, words, searches, without_result, clicks)"
                    + " select tenant_id, current_date - d, 'mots ' || w, 6, case when w > 2 then 6 else 0 end, 2 from "
                    + SITES + ", generate_series(0, 91) d, generate_series(1, 4) w where (n + d + w) % 3 = 0");
            statement.execute("insert into missing_day (tenant_id, day, path, hits) select tenant_id, current_date - d,"
                    + " '/absente-' || m, 1 + (n + m) % 9 from " + SITES
                    + ", generate_series(0, 91) d, generate_series(1, 10) m where (n + d + m) % 3 = 0");
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Returns an SQL expression of a number below a limit, drawn for a site and something of it. */
    private static String drawn(String what, long seed, String of, int limit) {
        return "abs(hashtextextended('" + what + "' || n || '-' || " + of + ", " + seed + ")) % " + limit;
    }
}
