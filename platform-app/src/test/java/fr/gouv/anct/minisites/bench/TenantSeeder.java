package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fills a database with live tenants, each with its own copies of equal pages: {@code bench-1.localhost} and so on,
 * pages {@code /}, {@code /page-1} … of some 24 KB of HTML. One more page per tenant, {@code /trente-blocs}, has 30
 * blocks. Run by {@code bin/bench} from its source.
 */
final class TenantSeeder {

    /** Tenant of the demonstration whose identity and appearance are copied to all tenants. */
    private static final String MODEL = "(select tenant_id from tenant where slug = 'action-coeur-de-ville')";

    private static final String PARAGRAPH =
            "La page dit ce que le programme apporte, à qui, où, et comment en profiter dès"
                    + " cette année ; elle le dit assez longuement pour peser ce que pèsent les pages. ";

    private TenantSeeder() {}

    /**
     * Fills the database.
     *
     * @param arguments JDBC address of the database for its superuser, number of tenants, number of pages per tenant
     */
    public static void main(String... arguments) throws SQLException {
        int tenants = Integer.parseInt(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "");
                Statement statement = database.createStatement()) {
            // The triggers notify for each row; one notification is sent for all of them instead.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                insert into tenant (tenant_id, slug, name, state)
                select md5('bench-' || n)::uuid, 'bench-' || n, 'Banc ' || n, 'live' from generate_series(1, %d) n
                on conflict do nothing\
                """.formatted(tenants));
            statement.execute("""
                insert into address (tenant_id, host, canonical)
                select tenant_id, slug || '.localhost', true from tenant where slug like 'bench-%' on conflict do nothing\
                """);
            copySite(statement, MODEL, "bench-%");
            pages(statement, pages);
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
    }

    /**
     * Gives tenants the settings of another one, with empty menus.
     *
     * @param model SQL expression for its id
     * @param slugs pattern of the tenants' slugs
     */
    static void copySite(Statement statement, String model, String slugs) throws SQLException {
        String columns = String.join(", ", columns(statement));
        statement.execute("""
            insert into site (tenant_id, menus, identity, %s)
            select t.tenant_id, '{"main": [], "quickLinks": [], "footer": [], "partners": []}',
                   jsonb_set(s.identity, '{operatorLogo}', 'null'), %s
              from site s, (select tenant_id from tenant where slug like '%s') t
             where s.tenant_id = %s
            on conflict do nothing\
            """.formatted(columns, "s." + columns.replace(", ", ", s."), slugs, model));
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
            select attname from pg_attribute
             where attrelid = 'site'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
               and attname not in ('tenant_id', 'menus', 'identity')\
            """)) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    private static void pages(Statement statement, int pages) throws SQLException {
        String page = block("paragraph", "\"text\": \"<h2>Un titre</h2><p>" + PARAGRAPH.repeat(3) + "</p>\"");
        String body = "[" + String.join(", ", Collections.nCopies(16, page)) + "]";
        String thirty = "[" + String.join(", ", Collections.nCopies(30, page)) + "]";
        statement.execute("""
            insert into page (tenant_id, id, kind, path, position)
            select t.tenant_id, md5('page-' || n)::uuid, 'page',
                   case n when 0 then '/' when %1$d then '/trente-blocs' else '/page-' || n end, n
              from tenant t, generate_series(0, %1$d) n where t.slug like 'bench-%%'
            on conflict do nothing\
            """.formatted(pages));
        statement.execute("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            select p.tenant_id, p.id, p.id, 1, 'Page ' || p.position, 'Une page du banc.',
                   cast(case p.position when %d then '%s' else '%s' end as jsonb), 'banc'
              from page p join tenant t using (tenant_id) where t.slug like 'bench-%%'
            on conflict do nothing\
            """.formatted(pages, thirty, body));
        statement.execute("""
            update page set published_revision = id, published_at = now()
             where tenant_id in (select tenant_id from tenant where slug like 'bench-%')\
            """);
    }

    private static String block(String type, String rest) {
        return "{\"type\": \"" + type + "\", \"version\": 1, " + rest + "}";
    }
}
