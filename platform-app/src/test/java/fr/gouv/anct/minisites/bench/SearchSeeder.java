package fr.gouv.anct.minisites.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Fills a database with sites to search: {@code search-1.localhost} with the most pages, {@code search-2} to {@code
 * search-11} with a quarter of these, the others with a fortieth. Every twentieth page is a document with the text of 60
 * pages. Texts have 150 words of a vocabulary of 20,000, as rare as those of a language; they are drawn from a pool of
 * some thousands. {@code commun} is in a fifth of all texts. Run by {@code bin/bench search} from its source.
 */
final class SearchSeeder {

    private static final int POOL = 5_000;

    /** Tenant of the demonstration whose settings are copied to all sites. */
    private static final String MODEL = "(select tenant_id from tenant where slug = 'villages-d-avenir')";

    private static final String OURS = "(select tenant_id from tenant where slug like 'search-%')";

    private SearchSeeder() {}

    /**
     * Fills the database.
     *
     * @param arguments JDBC address of the database for its superuser, number of sites, number of pages of the largest,
     *     seed
     */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws SQLException {
        int sites = Integer.parseInt(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "")) {
            Duration taken = fill(database, sites, pages, seed);
            System.out.printf(
                    "%d sites, the largest of %d pages, seed %d, made in %d s%n",
                    sites, pages, seed, taken.toSeconds());
        }
    }

    /** Fills the database; {@code 0 < seed < 2^31}. */
    static Duration fill(Connection database, int sites, int pages, long seed) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            // Triggers would note each row for the jobs.
            statement.execute("set session_replication_role = replica");
            // The indexes of words are written in large parts, which is several times as fast.
            statement.execute("set gin_pending_list_limit = '256MB'");
            statement.execute("set work_mem = '256MB'");
            statement.execute("select setseed(%s)".formatted(seed / (double) Integer.MAX_VALUE));
            pool(statement);
            sites(statement, sites);
            pages(statement, pages);
            documents(statement);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Removes what {@link #fill} has made. */
    static void remove(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : new String[] {
                "document_passage",
                "offered_file",
                "search_entry",
                "search_word",
                "media_use",
                "document_facts",
                "revision",
                "page",
                "media",
                "media_content",
                "site",
                "address",
                "tenant"
            }) {
                statement.execute("delete from " + table + " where tenant_id in " + OURS);
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("select pg_notify('tenant_changed', 'all')");
        }
    }

    /** Returns the word of a rank from 1, like {@code bacidobu}. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int k = 0, left = rank; k < 4; k++, left /= 14) {
            word.append("bcdfglmnprstvz".charAt(left % 14)).append("aeiou".charAt((rank + k) % 5));
        }
        return word.toString();
    }

    /** A word of rank n is n times as rare as the first one, as Zipf's law has it. */
    private static void pool(Statement statement) throws SQLException {
        statement.execute("""
            create temporary table vocabulary on commit preserve rows as
            select n, word, search_forms(word) as forms
              from (select n, (select string_agg(substr('bcdfglmnprstvz', 1 + n / (14 ^ k)::integer % 14, 1)
                                   || substr('aeiou', 1 + (n + k) % 5, 1), '' order by k)
                                 from generate_series(0, 3) k) as word
                      from generate_series(1, 20000) n) as made\
            """);
        statement.execute("create unique index on vocabulary (n)");
        statement.execute("""
            create temporary table pool on commit preserve rows as
            select t.n, string_agg(v.word, ' ' order by t.at) || case when t.n %% 5 = 0 then ' commun' else '' end as text
              from (select n, at, exp(ln(20000) * random())::integer as rank
                      from generate_series(1, %d) n, generate_series(1, 150) at) as t
              join vocabulary v on v.n = greatest(1, t.rank)
             group by t.n\
            """.formatted(POOL));
        statement.execute("""
            create temporary table ready on commit preserve rows as
            select n, text, search_vector((
                       select jsonb_object_agg(word, positions)
                         from (select word, string_agg(at::text, ',' order by at) as positions
                                 from unnest(string_to_array(text, ' ')) with ordinality as said(word, at)
                                group by word) as located)) as words
              from pool\
            """);
        statement.execute("create unique index on ready (n)");
        statement.execute("analyze ready");
    }

    private static void sites(Statement statement, int sites) throws SQLException {
        statement.execute("""
            insert into tenant (tenant_id, slug, name, state)
            select md5('search-' || n)::uuid, 'search-' || n, 'Recherche ' || n, 'live' from generate_series(1, %d) n\
            """.formatted(sites));
        statement.execute("""
            insert into address (tenant_id, host, canonical)
            select tenant_id, slug || '.localhost', true from tenant where slug like 'search-%'\
            """);
        TenantSeeder.copySite(statement, MODEL, "search-%");
    }

    private static void pages(Statement statement, int pages) throws SQLException {
        statement.execute("""
            create temporary table made on commit preserve rows as
            select t.tenant_id, md5(t.slug || n)::uuid as id, n, 1 + floor(random() * %2$d)::integer as drawn
              from tenant t
             cross join lateral generate_series(0, case when t.slug = 'search-1' then %1$d
                    when substr(t.slug, 8)::integer <= 11 then %1$d / 4 else %1$d / 40 end - 1) n
             where t.slug like 'search-%%'\
            """.formatted(pages, POOL));
        statement.execute("""
            insert into page (tenant_id, id, kind, path, position, date, published_revision, head_revision, published_at)
            select tenant_id, id, case when n = 0 then 'page' when n % 20 = 19 then 'document' else 'page' end,
                   case when n = 0 then '/' else '/page-' || n end, n,
                   case when n > 0 and n % 20 = 19 then date '2026-01-01' end, id, id, now()
              from made\
            """);
        statement.execute("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            select tenant_id, id, id, 1, 'Page ' || n, 'Une page du banc.', '[]', 'banc' from made\
            """);
        statement.execute("""
            insert into search_entry (tenant_id, page_id, words, indexed, forms)
            select m.tenant_id, m.id,
                   setweight(ts_filter(r.words, '{d}'), 'D')
                       || setweight(search_vector(jsonb_build_object(v.word, '1')), 'A'), 1, 2
              from made m
              join ready r on r.n = m.drawn
              join vocabulary v on v.n = 1 + m.n % 20000\
            """);
        statement.execute("""
            insert into search_word (tenant_id, word)
            select t.tenant_id, form from tenant t cross join vocabulary v cross join unnest(v.forms) as form
             where t.slug like 'search-%' and length(form) >= 4
               and (t.slug in ('search-1', 'search-2') or v.n % 20 = 0)
            on conflict do nothing\
            """);
    }

    private static void documents(Statement statement) throws SQLException {
        statement.execute("""
            insert into media_content (tenant_id, id, size, digest, unused_since)
            select tenant_id, id, 0, encode(sha256(id::text::bytea), 'hex'), null from made where n % 20 = 19\
            """);
        statement.execute("""
            insert into media (tenant_id, id, file_name, content_type, title, alt, width, height, size, digest, content_id)
            select tenant_id, id, 'fichier-' || n || '.pdf', 'application/pdf', 'Fichier ' || n, '', 0, 0, 0,
                   encode(sha256(id::text::bytea), 'hex'), id
              from made where n % 20 = 19\
            """);
        statement.execute("""
            insert into media_use (tenant_id, media_id, revision_id)
            select tenant_id, id, id from made where n % 20 = 19\
            """);
        statement.execute("insert into offered_file select offer.* from " + OURS
                + " as ours (tenant_id) cross join lateral offered_files(ours.tenant_id, null) as offer");
        statement.execute("""
            insert into document_passage (tenant_id, media_id, content_id, page, text, words, indexed, forms)
            select m.tenant_id, m.id, m.id, passage, r.text, r.words, true, 2
              from made m
             cross join generate_series(1, 60) passage
              join ready r on r.n = 1 + (m.drawn + passage * 81) %% %d
             where m.n %% 20 = 19\
            """.formatted(POOL));
    }
}
