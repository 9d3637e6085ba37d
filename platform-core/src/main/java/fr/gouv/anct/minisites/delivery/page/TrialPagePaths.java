package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.TrialPages.SectionUsage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds the paths of pages to render on trial, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class TrialPagePaths {

    /**
     * Upper bound of a page's length: its length when last rendered, plus the section's length for each use of it. A
     * page not rendered since it changed (its rules are 0, or 1 while it is being checked) is included whatever its
     * length.
     */
    private static final String LONGEST = """
        select p.path, r.title
          from section_use u
          join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
          join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
          left join page_check c on c.tenant_id = p.tenant_id and c.page_id = p.id
         cross join lateral (
               select coalesce(c.length, 4 * octet_length(cast(r.body as text))) + cast(:length as bigint) * (
                   select count(*) from jsonb_path_query(r.body,
                       '$[*] ? (@.type == "shared-section" && @.section == $id)',
                       jsonb_build_object('id', 'section:' || cast(:section as text)))) as length) made
         where u.section_id = :section and p.kind in ('page', 'article')
           and (c.length is null or c.rules <= 1 or made.length > :largest)
         order by made.length desc, p.id limit :most
        """;

    private final DatabaseClient database;

    TrialPagePaths(DatabaseClient database) {
        this.database = database;
    }

    Mono<String> path(UUID page) {
        return database.sql("select path from page where id = :id")
                .bind("id", page)
                .map(row -> requireNonNull(row.get("path", String.class)))
                .one();
    }

    Mono<Map<UUID, String>> paths(UUID... of) {
        return database.sql("""
            select id, path from page
             where id = any(:ids) and published_revision is not null and kind in ('page', 'article')
            """)
                .bind("ids", of)
                .map(row -> Map.entry(
                        requireNonNull(row.get("id", UUID.class)), requireNonNull(row.get("path", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<List<SectionUsage>> longest(UUID section, int length, int largest, int most) {
        return database.sql(LONGEST)
                .bind("section", section)
                .bind("length", length)
                .bind("largest", largest)
                .bind("most", most)
                .map(row -> new SectionUsage(
                        requireNonNull(row.get("path", String.class)), requireNonNull(row.get("title", String.class))))
                .all()
                .collectList();
    }
}
