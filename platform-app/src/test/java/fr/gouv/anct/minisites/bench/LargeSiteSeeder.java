package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a site of the demonstration: pages in sections of a hundred, a tenth of them drafts; articles; images without
 * content. Run by {@code bin/bench office} from its source.
 */
final class LargeSiteSeeder {

    private static final String SITE = "(select tenant_id from tenant where slug = 'action-coeur-de-ville')";

    private static final String BODY = "[{\"type\": \"paragraph\", \"version\": 1, \"text\": \"<h2>Un titre</h2><p>"
            + "Ce que le programme apporte, à qui, où, et comment en profiter. ".repeat(20) + "</p>\"}]";

    private LargeSiteSeeder() {}

    /**
     * Fills the site.
     *
     * @param arguments JDBC address of the database for its superuser, number of pages, number of media
     */
    public static void main(String... arguments) throws SQLException {
        int pages = Integer.parseInt(arguments[1]);
        int media = Integer.parseInt(arguments[2]);
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            pages(statement, pages);
            media(statement, media);
            names(statement);
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
    }

    private static void pages(Statement statement, int pages) throws SQLException {
        statement.execute("""
            insert into page (tenant_id, id, parent_id, kind, path, position, date)
            select %1$s, md5('banc-' || n)::uuid,
                   case when n %% 100 = 0 then null else md5('banc-' || n - n %% 100)::uuid end,
                   case when n %% 10 = 9 then 'article' else 'page' end,
                   '/banc-' || n / 100 || case when n %% 100 = 0 then '' else '/page-' || n end, n,
                   case when n %% 10 = 9 then date '2026-01-01' + n %% 300 end
              from generate_series(0, %2$d - 1) n\
            """.formatted(SITE, pages));
        statement.execute("""
            insert into revision (tenant_id, id, page_id, number, title, description, tags, body, author)
            select tenant_id, id, id, 1, 'Page du banc ' || position, 'Une page du banc.',
                   case kind when 'article' then array['banc'] else '{}' end, '%s'::jsonb, 'banc'
              from page where path like '/banc-%%'\
            """.formatted(BODY));
        statement.execute("""
            update page set head_revision = id,
                   published_revision = case when position % 10 = 5 then null else id end,
                   published_at = case when position % 10 = 5 then null else now() - position * interval '1 minute' end
             where path like '/banc-%'\
            """);
    }

    /** The triggers that keep the names for the quick search are off. */
    private static void names(Statement statement) throws SQLException {
        statement.execute("""
            insert into quick_search_entry (tenant_id, id, kind, folded, words)
            select p.tenant_id, p.id, p.kind, fold(r.title), quick_search_vector(p.tenant_id, r.title)
              from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             where p.path like '/banc-%'
            union all
            select tenant_id, id, 'media', fold(title), quick_search_vector(tenant_id, concat_ws(' ', title, file_name, alt))
              from media where file_name like 'banc-%'\
            """);
    }

    private static void media(Statement statement, int media) throws SQLException {
        statement.execute("""
            insert into media_content (tenant_id, id, size, digest, unused_since)
            select %1$s, md5('image-' || n)::uuid, 0, encode(sha256(('banc-' || n)::bytea), 'hex'), null
              from generate_series(1, %2$d) n\
            """.formatted(SITE, media));
        statement.execute("""
            insert into media (tenant_id, id, file_name, content_type, title, alt, width, height, size, digest, content_id)
            select %1$s, md5('image-' || n)::uuid, 'banc-' || n || '.webp', 'image/webp', 'Image du banc ' || n,
                   'Ce que montre l’image ' || n, 800, 600, 0, encode(sha256(('banc-' || n)::bytea), 'hex'),
                   md5('image-' || n)::uuid
              from generate_series(1, %2$d) n\
            """.formatted(SITE, media));
    }
}
