package fr.gouv.anct.minisites.navigation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;

/** Finds pages and images of the current tenant's site by words, as link targets of its menus and header. */
@Repository
@RowScope(RowOwner.TENANT)
public class LinkTargets {

    private static final String PAGE = """
        select p.id, coalesce(r.navigation_title, r.title, p.path) as name, p.path as place,
               p.published_revision is not null as visible
          from page p
          left join revision r on r.tenant_id = p.tenant_id and r.id = coalesce(p.head_revision, p.published_revision)
        """;

    private static final String FILE =
            "select m.id, m.title as name, m.file_name as place, m.described and m.state = 'clean' as visible"
                    + " from media m";

    private final DatabaseClient database;
    private final RowMappers rows;
    private final OnlineSites sites;

    LinkTargets(DatabaseClient database, RowMappers rows, OnlineSites sites) {
        this.database = database;
        this.rows = rows;
        this.sites = sites;
    }

    /**
     * A page or a file.
     *
     * @param place path of a page, name of a file
     * @param visible whether visitors see it; links to other targets are not rendered
     */
    public record Target(UUID id, String name, String place, boolean visible) {}

    /** Finds pages by title or path, published ones first. */
    @Transactional(readOnly = true)
    public Flux<Target> pages(String words, int most) {
        return found(
                PAGE + """
                    where p.trashed_at is null and p.kind <> 'section'
                      and %s
                    order by visible desc, p.date is not null, p.path limit :most
                    """.formatted(ResultPage.matching("concat_ws(' ', r.title, r.navigation_title, p.path)")),
                words,
                most);
    }

    /** Finds images by title or file name, newest first. */
    @Transactional(readOnly = true)
    public Flux<Target> images(String words, int most) {
        return found(FILE + """
             where m.content_type like 'image/%%' and m.described and m.state = 'clean'
               and %s
             order by m.created_at desc, m.id limit :most
            """.formatted(ResultPage.matching("concat_ws(' ', m.title, m.file_name)")), words, most);
    }

    private Flux<Target> found(String sql, String words, int most) {
        return database.sql(sql)
                .bind("words", requireNonNull(ResultPage.typed(words)))
                .bind("most", most)
                .map(rows.of(Target.class))
                .all();
    }

    /** Returns the pages and files with these ids that exist in the site. */
    @Transactional(readOnly = true)
    public Flux<Target> named(Collection<UUID> ids) {
        return database.sql(PAGE + "where p.id = any(:ids) and p.trashed_at is null and p.kind <> 'section' union all "
                        + FILE + " where m.id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(rows.of(Target.class))
                .all();
    }

    /** Returns the root URLs, without a final slash, of the sites that are online. */
    public Map<UUID, String> sites(Collection<UUID> ids) {
        return sites.roots(ids);
    }
}
