package fr.gouv.anct.minisites.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Fills a database with sites of ten pages in which some ten things wait for each site: two reviews, a page sent back,
 * a commented draft, an overdue page, a page with errors, three messages, and what waits on the platform. One account
 * is a member of three of the sites. Run by {@code bin/bench waiting} from its source, and by a test.
 */
public final class WaitingSeeder {

    /** Beginning of the slugs of the sites. */
    public static final String SLUG = "attente-";

    private WaitingSeeder() {}

    /**
     * Fills the database and prints what it took.
     *
     * @param arguments JDBC address of the database for its superuser, number of sites, given name in capitals of the
     *     demonstration's account that becomes an owner of three of them
     */
    public static void main(String... arguments) throws SQLException {
        int sites = Integer.parseInt(arguments[1]);
        long started = System.nanoTime();
        try (Connection database = DriverManager.getConnection(arguments[0], "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements(sites, account(arguments[2]))) {
                statement.execute(sql);
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
        System.out.printf(
                "%d sites, %d pages, in %.0f s%n", sites, 10 * sites, (System.nanoTime() - started) / 1_000_000_000.0);
    }

    private static UUID account(String person) {
        return UUID.nameUUIDFromBytes(("account/" + person).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the statements that fill the tables, to be executed without triggers.
     *
     * @param sites a multiple of ten, at least thirty
     * @param member account that becomes an owner of three sites
     */
    public static List<String> statements(int sites, UUID member) {
        return List.of(
                """
                insert into tenant (tenant_id, slug, name, state, created_at)
                select md5('attente-' || n)::uuid, '%s' || n, 'Espace ' || n,
                       case when n %% 5 = 0 then 'preparation' else 'live' end, now() - interval '50 days'
                  from generate_series(1, %d) n\
                """.formatted(SLUG, sites),
                "insert into address (tenant_id, host, canonical) select tenant_id, slug || '.localhost', true"
                        + ofTenants(""),
                """
                insert into account (id, email, given_name, usual_name)
                select md5('agent-' || n)::uuid, 'agent-' || n || '@banc.example', 'Agent', 'Numéro ' || n
                  from generate_series(1, %d) n\
                """.formatted(sites + 2),
                // One site in three has a single owner; the contract of one owner in four ends within two months.
                """
                insert into membership (tenant_id, account_id, role, until)
                select md5('attente-' || n)::uuid, md5('agent-' || n + k)::uuid,
                       case k when 2 then 'editor' else 'owner' end,
                       case when k = 0 and n %% 4 = 0 then current_date + n %% 60 end
                  from generate_series(1, %d) n, generate_series(0, 2) k where k <> 1 or n %% 3 <> 0\
                """.formatted(sites),
                """
                insert into membership (tenant_id, account_id, role)
                select md5('attente-' || n * 10)::uuid, '%s', 'owner' from generate_series(1, 3) n\
                """.formatted(member),
                """
                    insert into page (tenant_id, id, kind, path, position, head_revision, published_revision, published_at,
                                      last_published_at, review_on)
                    select t.tenant_id, md5(t.slug || k)::uuid, 'page', '/page-' || k, k, md5(t.slug || k)::uuid,
                           case when k > 3 then md5(t.slug || k)::uuid end, case when k > 3 then now() - interval '40 days' end,
                           case when k > 3 then now() - interval '40 days' end,
                           case k when 4 then current_date - 3 when 6 then current_date + 90 end\
                    """ + ofTenants(", generate_series(0," + " 9) k"),
                """
                    insert into revision (tenant_id, id, page_id, number, title, description, body, author)
                    select p.tenant_id, p.id, p.id, 1, 'Page ' || p.position, 'Une page du banc.', '[]', 'banc'
                      from page p join (select tenant_id\
                    """ + ofTenants("") + ") t using (tenant_id)",
                """
                        insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at, outcome, decided_by,
                                            decided_at, comment)
                        select t.tenant_id, md5(t.slug || k)::uuid, md5(t.slug || k)::uuid, md5(t.slug || k)::uuid, m.account_id,
                               now() - k * interval '1 day', case k when 2 then 'returned' end,
                               case k when 2 then m.account_id end, case k when 2 then now() end, case k when 2 then 'À revoir' end\
                        """
                        + ofTenants(", generate_series(0, 2) k, lateral (select account_id from membership o where"
                                + " o.tenant_id = t.tenant_id limit 1) m"),
                """
                        insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at)
                        select t.tenant_id, md5(t.slug)::uuid, md5(t.slug || 3)::uuid,
                               decode(md5(t.slug) || md5(t.slug), 'hex'), 'Mairie', m.account_id, now() + interval '14 days'\
                        """
                        + ofTenants(", lateral (select account_id from membership o"
                                + " where o.tenant_id = t.tenant_id limit 1) m"),
                """
                    insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text,
                                             settled_at)
                    select t.tenant_id, md5(t.slug || k)::uuid, md5(t.slug)::uuid, md5(t.slug || 3)::uuid,
                           md5(t.slug || 3)::uuid, 'Ada', 'Une remarque',
                       case when k > 2 then now() end\
                    """ + ofTenants(", generate_series(1, 6) k"),
                """
                    insert into page_check (tenant_id, page_id, rules, errors)
                    select t.tenant_id, md5(t.slug || k)::uuid, 1000, case k when 5 then 2 else 0 end\
                    """ + ofTenants(", generate_series(0," + " 9) k"),
                // Of nine messages three wait.
                """
                    insert into contact_message (tenant_id, id, received_at, key_id, sealed, handled_at)
                    select t.tenant_id, md5(t.slug || k)::uuid, now() - k * interval '1 hour', 'banc',
                           decode(repeat('00', 29), 'hex'), case when k > 3 then now() end\
                    """ + ofTenants(", generate_series(1," + " 9) k"),
                // Each site comes from a request; one in five more waits for a decision.
                """
                insert into site_request (id, requester_id, state, answers, tenant_id, sent_at)
                select md5('demande-' || n)::uuid, md5('agent-1')::uuid,
                       case when n <= %1$d then 'approved' else 'submitted' end,
                       jsonb_build_object('programme-name', 'Programme ' || n),
                       case when n <= %1$d then md5('attente-' || n)::uuid end, now() - n * interval '1 minute'
                  from generate_series(1, %1$d + %1$d / 5) n\
                """.formatted(sites),
                """
                insert into site_end (tenant_id, ends_on, request_id, wished_on, reason, asked_by, asked_at)
                select md5('attente-' || n)::uuid, current_date + n %% 900,
                       case when n %% 50 = 0 then md5('report-' || n)::uuid end,
                       case when n %% 50 = 0 then current_date + 1000 end,
                       case when n %% 50 = 0 then 'Un motif' end,
                       case when n %% 50 = 0 then md5('agent-1')::uuid end,
                       case when n %% 50 = 0 then now() - n * interval '1 minute' end
                  from generate_series(1, %d) n\
                """.formatted(sites),
                """
                insert into creation (tenant_id, request_id, requester_id, answers, state)
                select md5('attente-' || n)::uuid, md5('demande-' || n)::uuid, md5('agent-1')::uuid, '{}',
                       case when n %% 100 = 0 then 'failed' else 'done' end
                  from generate_series(1, %d) n\
                """.formatted(sites),
                """
                insert into lifecycle_measure (tenant_id, kind, about, taken_on)
                select md5('attente-' || n * 10)::uuid, kind, current_date - 60, current_date - 60
                  from generate_series(1, %d) n, unnest(array['alert', 'reminder']) kind\
                """.formatted(sites / 10));
    }

    private static String ofTenants(String beside) {
        return " from tenant t" + beside + " where t.slug like '" + SLUG + "%'";
    }
}
