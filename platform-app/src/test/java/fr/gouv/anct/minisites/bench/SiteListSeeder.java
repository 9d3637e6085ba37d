package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * Fills a database with sites in all states, for the list of all sites: {@code parc-1} and so on, each with 30 pages and
 * their findings, three members, an accessibility record and the request that it came from. Equal seeds make equal data.
 * Run by {@code bin/bench sites} from its source.
 */
public final class SiteListSeeder {

    /** Number of pages of a site. */
    private static final int PAGES = 30;

    private static final String SITES = "generate_series(1, %1$d) n";

    /** Site of the demonstration whose identity, appearance and legal facts are copied. */
    private static final String MODEL = "(select tenant_id from tenant where slug = 'action-coeur-de-ville')";

    private final Statement statement;
    private final int sites;
    private final long seed;

    private SiteListSeeder(Statement statement, int sites, long seed) {
        this.statement = statement;
        this.sites = sites;
        this.seed = seed;
    }

    /**
     * Fills the database.
     *
     * @param arguments JDBC address of the database for its superuser, number of sites, seed
     */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "")) {
            Duration taken = fill(database, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
            System.out.printf(
                    Locale.ROOT,
                    "%s sites of %d pages, seed %s, made in %.1f s%n",
                    arguments[1],
                    PAGES,
                    arguments[2],
                    taken.toMillis() / 1e3);
        }
    }

    /** Fills the database of a superuser's connection; returns how long it took. */
    public static Duration fill(Connection database, int sites, long seed) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            // Without the triggers that notify, check and look for foreign keys for each row.
            statement.execute("set session_replication_role = replica");
            SiteListSeeder seeder = new SiteListSeeder(statement, sites, seed);
            seeder.tenants();
            seeder.records();
            seeder.people();
            seeder.requests();
            seeder.content();
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Removes the sites again. */
    public static void remove(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : new String[] {
                "page_check", "page", "membership", "site_request", "site_end", "site", "address", "tenant"
            }) {
                statement.execute("delete from " + table
                        + " where tenant_id in (select md5('parc-' || n)::uuid from generate_series(1, 10000) n)");
            }
            statement.execute("delete from account where email like 'parc-%@bench.example'");
            statement.execute("set session_replication_role = origin");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
    }

    /** Returns an SQL expression of a number below a limit, drawn for the row {@code n}. */
    private String drawn(String what, int limit) {
        return "(abs(hashtextextended('" + what + "' || n, " + seed + ")) %% " + limit + ")::int";
    }

    private void run(String sql) throws SQLException {
        statement.execute(sql.formatted(sites));
    }

    private void tenants() throws SQLException {
        run("insert into tenant (tenant_id, slug, name, state, created_at)"
                + " select md5('parc-' || n)::uuid, 'parc-' || n,"
                + " (array['Accès', 'Cœur', 'Territoires', 'Écoles', 'Numérique'])[1 + " + drawn("first", 5)
                + "] || ' '"
                + " || (array['du Jura', 'de Corse', 'des Ardennes', 'de l’Aude'])[1 + " + drawn("second", 4)
                + "] || ' ' || n, (array['preparation', 'suspended', 'archived', 'archived', 'live', 'live', 'live',"
                + " 'live',"
                + " 'live',"
                + " 'live'])[1"
                + " + " + drawn("state", 10) + "], now() - interval '1 day' * " + drawn("age", 1500) + " from "
                + SITES);
        run("insert into address (tenant_id, host, canonical)"
                + " select md5('parc-' || n)::uuid, 'parc-' || n || '.localhost', true from " + SITES);
    }

    /** Three quarters of the sites have an audit, of the last five years. */
    private void records() throws SQLException {
        run("insert into site (tenant_id, identity, accent, search, side_menu, cards, tiles, mourning, legal,"
                + " accessibility, menus) select md5('parc-' || n)::uuid, m.identity, m.accent, m.search,"
                + " m.side_menu, m.cards, m.tiles, m.mourning, m.legal, m.accessibility ||"
                + " jsonb_build_object('audit', case when " + drawn("audited", 4)
                + " > 0 then"
                + " jsonb_build_object('auditor', 'Banc', 'rate', 72.5, 'date', (current_date - 1 - "
                + drawn("audit", 1825) + ")::text) end), m.menus from site m, " + SITES
                + " where m.tenant_id = " + MODEL);
    }

    /** Three members of each site, from as many accounts as sites; every tenth site has one owner only. */
    private void people() throws SQLException {
        run("insert into account (id, email, given_name, usual_name, signed_in_at) select md5('parc-account-' ||"
                + " n)::uuid,"
                + " 'parc-' || n"
                + " || '@bench.example',"
                + " 'Personne',"
                + " 'du banc ' ||"
                + " n, case"
                + " when"
                + " " + drawn("signed", 20) + " > 0 then now() - interval '1 hour' * " + drawn("seen", 20000)
                + " end from " + SITES);
        run("insert into membership (tenant_id, account_id, role, until)"
                + " select md5('parc-' || n)::uuid, md5('parc-account-' || 1 + (n + member * 7) %% %1$d)::uuid,"
                + " case when member = 1 or member = 2 and " + drawn("owners", 10)
                + " > 0 then 'owner' else 'editor' end,"
                + " case when member = 2 and " + drawn("until", 20) + " = 0 then current_date - 1 end"
                + " from " + SITES + ", generate_series(1, 3) member");
    }

    /** Four fifths of the sites come from a request, with answers of some three kilobytes. */
    private void requests() throws SQLException {
        run("insert into site_request (id, requester_id, state, tenant_id, sent_at, answers) select"
                + " md5('parc-request-' || n)::uuid, md5('parc-account-' || n)::uuid, 'approved', md5('parc-' || n)::uuid,"
                + " now(), jsonb_build_object('need', (select string_agg(md5(n || '-' || line), ' ') from"
                + " generate_series(1, 90) line)) from " + SITES + " where " + drawn("request", 5) + " > 0");
        run("insert into site_end (tenant_id, ends_on) select md5('parc-' || n)::uuid, current_date - 200 + "
                + drawn("end", 1500) + " from " + SITES + " where " + drawn("request", 5) + " > 0");
    }

    /** Nine tenths of the pages are published; one of thirty has errors. */
    private void content() throws SQLException {
        run("insert into page (tenant_id, id, kind, path, position, head_revision, published_revision, published_at,"
                + " last_published_at)"
                + " select md5('parc-' || n)::uuid, id, 'page', '/page-' || p, p, id, case when published then id end,"
                + " case when published then moment end, case when published then moment end"
                + " from " + SITES
                + " cross join lateral (select p, md5('parc-page-' || p)::uuid as id, p %% 10 > 0 as published,"
                + " now() - interval '1 hour' * (" + drawn("published", 12000)
                + " + p * 24) as moment from generate_series(1, " + PAGES + ") p) pages");
        run("insert into page_check (tenant_id, page_id, rules, errors, warnings)"
                + " select md5('parc-' || n)::uuid, md5('parc-page-' || p)::uuid, 1000,"
                + " case when (n * 31 + p) %% 30 = 0 then 1 + p %% 3 else 0 end, p %% 4"
                + " from " + SITES + ", generate_series(1, " + PAGES + ") p");
    }
}
