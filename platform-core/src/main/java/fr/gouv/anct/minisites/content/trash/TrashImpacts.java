package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.content.trash.TrashImpact.Line;
import fr.gouv.anct.minisites.content.trash.TrashImpact.Reference;
import fr.gouv.anct.minisites.content.trash.TrashImpact.References;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.RevisionsInUse;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Computes the impact of trashing pages of the current tenant, in two statements for any number of pages and of
 * descendants. A page that is below another one counts once.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class TrashImpacts {

    private static final int SHOWN = 20;

    private static final String BRANCH = """
        with recursive branch as (
            select id, path, head_revision, published_revision from page where id = any(:pages) and trashed_at is null
            union
            select c.id, c.path, c.head_revision, c.published_revision
              from branch b join page c on c.parent_id = b.id where c.trashed_at is null and :under)
        """;

    // Links are stored as page:<id>.
    private static final String TIES = BRANCH + """
        , tied as (
            select 'page' as place, p.id, r.title as label, r.body::text as content
              from page p %2$s
             where p.trashed_at is null and p.id not in (select id from branch) and r.body::text like '%%page:%%'
            union all
            select 'shown', p.id, r.title, 'page:' || u.section_id
              from section_use u
              join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
              join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.trashed_at is null and %1$s
             where u.section_id in (select id from branch)
            union all
            select place, null, '', content::text
              from site, lateral (values ('menus', menus),
                                    ('notice', jsonb_build_array(notice, intervention_notice)))
                         as part(place, content)
             where content::text like '%%page:%%')
        , counted as (
            select place, id, label, (select count(*)
                                        from regexp_matches(content, 'page:([0-9a-f-]{36})', 'g') as link
                                       where link[1] in (select id::text from branch)) as links
              from tied)
        select place, label, links, count(*) over () as total from (
            select place, max(label) as label, max(links) as links from counted where links > 0 group by place, id
            union all
            select 'redirect', d.alias || d.path, 1 from redirect d where d.page_id in (select id from branch)
            union all
            select 'files', '', count(distinct u.media_id)
              from branch b join media_use u on u.revision_id = b.published_revision
            having count(*) > 0) tie
         order by place, label limit :shown
        """.formatted(RevisionsInUse.CONDITION, RevisionsInUse.OF_PAGE);

    private final DatabaseClient database;
    private final RowMappers rows;

    TrashImpacts(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    record Counted(@Embedded.Empty Line line, long total, long published, long scheduled) {}

    /** Returns the impact; empty when none of the pages exists. */
    @Transactional(readOnly = true)
    public Mono<TrashImpact> of(Collection<UUID> pages) {
        return database.sql(BRANCH + """
            select r.title, b.path, count(*) over () as total, count(b.published_revision) over () as published,
                   count(*) filter (where exists (select from schedule s where s.page_id = b.id and s.outcome is null))
                       over () as scheduled
              from branch b join revision r on r.id = b.head_revision order by b.path limit :shown
            """)
                .bind("pages", pages.toArray(UUID[]::new))
                .bind("under", true)
                .bind("shown", SHOWN)
                .map(rows.of(Counted.class))
                .all()
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .zipWhen(_ -> ties(pages, true), TrashImpacts::loss);
    }

    /** Returns the references to the pages alone, not to their descendants. */
    @Transactional(readOnly = true)
    public Mono<References> ties(Collection<UUID> pages) {
        return ties(pages, false);
    }

    record CountedReference(@Embedded.Empty Reference tie, long total) {}

    private Mono<References> ties(Collection<UUID> pages, boolean under) {
        return database.sql(TIES)
                .bind("pages", pages.toArray(UUID[]::new))
                .bind("under", under)
                .bind("shown", SHOWN)
                .map(rows.of(CountedReference.class))
                .all()
                .collectList()
                .map(found -> new References(
                        found.stream().map(CountedReference::tie).toList(),
                        found.isEmpty() ? 0 : found.getFirst().total()));
    }

    private static TrashImpact loss(List<Counted> lines, References references) {
        return new TrashImpact(
                lines.stream().map(Counted::line).toList(),
                lines.getFirst().total(),
                lines.getFirst().published(),
                lines.getFirst().scheduled(),
                references);
    }
}
