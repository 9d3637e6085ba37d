package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks that migrations keep the data of an existing database. */
@ExtendWith(PostgresExtension.class)
class MigrationTest {

    private static Flyway flyway(String database, String target) {
        Map<String, String> settings = PostgresExtension.settings(database);
        return Flyway.configure()
                .dataSource(
                        settings.get("spring.flyway.url"),
                        settings.get("spring.flyway.user"),
                        settings.get("spring.flyway.password"))
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    @Test
    void filesAreCutIntoSlicesAndLoseNothing() {
        String database = PostgresExtension.emptyDatabase();
        flyway(database, "17").migrate();
        SuperuserDatabase inside = SuperuserDatabase.of(database);
        inside.run("insert into tenant (tenant_id, slug, name, state) values (gen_random_uuid(), 'abc', 'A', 'live')");
        inside.run("""
            insert into media (tenant_id, id, file_name, content_type, title, alt, size, digest, content)
            select tenant_id, gen_random_uuid(), 'f' || n, 'text/plain', 't', '', n,
                   encode(sha256(convert_to(repeat('é', n / 2), 'UTF8')), 'hex'),
                   convert_to(repeat('é', n / 2), 'UTF8')
              from tenant, unnest('{0,2,131072,131074,400000}'::int[]) n\
            """);
        flyway(database, "latest").migrate();
        assertThat(inside.rows("""
            select concat_ws(' ', m.file_name, c.unused_since is null, count(s.*),
                       encode(sha256(coalesce(string_agg(s.bytes, ''::bytea order by s.number), '')), 'hex')
                       = c.digest, c.size = coalesce(sum(octet_length(s.bytes)), 0))
              from media m
              join media_content c on c.tenant_id = m.tenant_id and c.id = m.content_id
              left join media_slice s on s.tenant_id = c.tenant_id and s.content_id = c.id
             group by m.file_name, c.unused_since, c.digest, c.size order by c.size\
            """))
                .containsExactly("f0 t 0 t t", "f2 t 1 t t", "f131072 t 1 t t", "f131074 t 2 t t", "f400000 t 4 t t");
    }

    @Test
    void copiesOfTheAddressForVisitorsFollowItFromThenOn() {
        String database = PostgresExtension.emptyDatabase();
        flyway(database, "197").migrate();
        SuperuserDatabase inside = SuperuserDatabase.of(database);
        inside.run("""
            insert into tenant (tenant_id, slug, name, state)
            select gen_random_uuid(), slug, 'A', 'live' from unnest('{copie,donnee}'::text[]) slug\
            """);
        inside.run("""
            insert into site (tenant_id, identity, search, side_menu, cards, tiles, legal, accessibility, menus)
            select tenant_id, '{"contactEmail": "copie@b.fr"}', true, 'LEFT', 'DEFAULT', 'VERTICAL',
                   jsonb_build_object('licence', 'L', 'dataProtectionOfficer', slug || '@b.fr',
                       'securityContact', 'mailto:' || slug || '@b.fr'),
                   jsonb_build_object('established', '2026-01-01', 'contactEmail', slug || '@b.fr'), '{}'
              from tenant\
            """);
        flyway(database, "198").migrate();
        assertThat(inside.rows("""
            select concat_ws(' ', t.slug, s.legal - 'licence', s.accessibility - 'established', s.legal ->> 'licence')
              from tenant t join site s using (tenant_id) order by t.slug\
            """))
                .containsExactly(
                        "copie {} {} L",
                        "donnee {\"securityContact\": \"mailto:donnee@b.fr\", \"dataProtectionOfficer\":"
                                + " \"donnee@b.fr\"} {\"contactEmail\": \"donnee@b.fr\"} L");
    }

    @Test
    void sitesTakeTheirEndFromTheAnswersOfTheirRequest() {
        String database = PostgresExtension.emptyDatabase();
        flyway(database, "210").migrate();
        SuperuserDatabase inside = SuperuserDatabase.of(database);
        inside.run("""
            insert into account (id, email, given_name, usual_name)
            values ('00000000-0000-4000-8000-000000000001', 'a@b.fr', 'Ada', 'Un');
            insert into tenant (tenant_id, slug, name, state)
            select gen_random_uuid(), slug, 'A', 'live' from unnest('{avec,impossible,illisible,sans}'::text[]) slug;
            insert into site_request (id, requester_id, state, tenant_id, answers)
            select gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'approved', tenant_id,
                   jsonb_strip_nulls(jsonb_build_object('end-date', case slug
                       when 'avec' then '2029-12-31' when 'impossible' then '2029-02-30'
                       when 'illisible' then 'fin 2029' end))
              from tenant;
            insert into site_request (id, requester_id, state, tenant_id, answers)
            values (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'approved', gen_random_uuid(),
                    '{"end-date": "2030-01-01"}')
            """);
        flyway(database, "211").migrate();
        assertThat(inside.rows(
                        "select concat_ws(' ', t.slug, e.ends_on) from site_end e join tenant t using (tenant_id)"))
                .containsExactly("avec 2029-12-31");
    }
}
