package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Fills a database with sites that share items: {@code shared-1.localhost} and so on, each with as many. Half of the items are
 * news, a third documents, the others services, which the portal lists, and calls for projects. Each has a theme, most an
 * audience, half of them a territory. Run by {@code bin/bench shared} from its source.
 */
final class SharedContentSeeder {

    /** Tenant of the demonstration whose settings are copied to all sites. */
    private static final String MODEL = "(select tenant_id from tenant where slug = 'villages-d-avenir')";

    private static final String OURS = "(select tenant_id from tenant where slug like 'shared-%')";

    private SharedContentSeeder() {}

    /** Arguments: JDBC address of the database for its superuser, number of sites, number of items of each, seed. */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws SQLException {
        int sites = Integer.parseInt(arguments[1]);
        int items = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "")) {
            Duration taken = fill(database, sites, items, seed);
            System.out.printf("%d sites of %d items, seed %d, made in %d s%n", sites, items, seed, taken.toSeconds());
        }
    }

    /** Fills the database; {@code 0 < seed < 2^31}. */
    static Duration fill(Connection database, int sites, int items, long seed) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            // Triggers would note each row for the jobs.
            statement.execute("set session_replication_role = replica");
            statement.execute("select setseed(%s)".formatted(seed / (double) Integer.MAX_VALUE));
            statement.execute("""
                insert into tenant (tenant_id, slug, name, state)
                select md5('shared-' || n)::uuid, 'shared-' || n, 'Partage ' || n, 'live' from generate_series(1, %d) n\
                """.formatted(sites));
            statement.execute("""
                insert into address (tenant_id, host, canonical)
                select tenant_id, slug || '.localhost', true from tenant where slug like 'shared-%'\
                """);
            TenantSeeder.copySite(statement, MODEL, "shared-%");
            items(statement, items);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void items(Statement statement, int items) throws SQLException {
        statement.execute("""
            create temporary table told as
            select array(select 'theme:' || code from vocabulary_term
                          where vocabulary = 'theme' and replaced_by is null order by code) as themes,
                   array(select 'audience:' || code from vocabulary_term
                          where vocabulary = 'audience' and replaced_by is null order by code) as audiences,
                   array(select 'territory:' || code from territory where replaced_by is null order by code) as places\
            """);
        statement.execute("""
            create temporary table made as
            select t.tenant_id, md5(t.slug || n)::uuid as id, n,
                   (array['article', 'article', 'article', 'article', 'article', 'document', 'document', 'document',
                          'service', 'call'])[1 + n %% 10] as kind,
                   array_remove(array[
                       told.themes[1 + floor(random() * cardinality(told.themes))],
                       case when random() < 0.8
                            then told.audiences[1 + floor(random() * cardinality(told.audiences))] end,
                       case when random() < 0.5
                            then told.places[1 + floor(random() * cardinality(told.places))] end], null) as terms,
                   date '2026-11-01' - floor(random() * 1500)::integer as date
              from tenant t
             cross join told
             cross join lateral generate_series(1, %d) n
             where t.slug like 'shared-%%'\
            """.formatted(items));
        statement.execute("""
            insert into page (tenant_id, id, kind, path, position, date, published_revision, head_revision, published_at)
            select tenant_id, id, kind, '/contenu-' || n, n, date, id, id, now() from made\
            """);
        statement.execute("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author, terms)
            select tenant_id, id, id, 1, 'Contenu ' || n, 'Un contenu du banc.', '[]', 'banc', terms from made\
            """);
        statement.execute("""
            insert into portal_service (tenant_id, page_id, accepted)
            select tenant_id, id, true from made where kind = 'service'\
            """);
        statement.execute("drop table told, made");
    }

    /** Removes what {@link #fill} has made. */
    static void remove(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : new String[] {"portal_service", "revision", "page", "site", "address", "tenant"}) {
                statement.execute("delete from " + table + " where tenant_id in " + OURS);
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
    }
}
