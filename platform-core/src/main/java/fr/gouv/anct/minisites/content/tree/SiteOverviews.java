package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.tree.SiteOverview.Item;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the overview of the current tenant's pages, in two statements whatever their number. */
@Repository
@RowScope(RowOwner.TENANT)
public class SiteOverviews {

    private static final String LINES = """
        (select 'waiting' as kind, p.id as page, r.title, w.submitted_at as at,
                a.display_name as who, count(*) over () as total
           from review w
           join page p on p.tenant_id = w.tenant_id and p.id = w.page_id and p.trashed_at is null
           join revision r on r.tenant_id = w.tenant_id and r.id = w.revision_id
           join account a on a.id = w.submitted_by
          where w.outcome is null order by w.submitted_at limit 5)
        union all
        (select 'withdrawn', p.id, r.title, p.withdrawn_at, '', count(*) over ()
           from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          where p.withdrawn_service is not null and p.trashed_at is null
          order by p.withdrawn_at, p.id limit 5)
        union all
        (select 'unsaved', p.id, r.title, c.saved_at, '', count(*) over ()
           from working_copy c
           join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
           join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          where c.account_id = :reader and c.dropped_at is null
          order by c.saved_at desc, p.id limit 5)
        union all
        (select 'draft', p.id, r.title, o.created_at, coalesce(d.display_name, ''), count(*) over ()
           from (select distinct on (o.page_id) o.tenant_id, o.page_id, o.number, o.created_at
                   from revision o where o.author_id = :reader
                  order by o.page_id, o.number desc) o
           join page p on p.tenant_id = o.tenant_id and p.id = o.page_id
           join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
           left join revision v on v.tenant_id = p.tenant_id and v.id = p.published_revision
           left join lateral (
                select w.outcome, w.decided_by, w.decided_at
                  from review w
                 where w.tenant_id = p.tenant_id and w.page_id = p.id
                 order by w.submitted_at desc, w.id limit 1) w
             on w.outcome = 'returned' and w.decided_at > coalesce(p.last_published_at, '-infinity')
           left join account d on d.id = w.decided_by
          where p.trashed_at is null and p.head_revision is distinct from p.published_revision
            and o.number > coalesce(v.number, 0)
            and not exists (
                select from working_copy c
                 where c.tenant_id = p.tenant_id and c.page_id = p.id and c.account_id = :reader
                   and c.dropped_at is null)
          order by o.created_at desc, p.id limit 5)
        union all
        (select case s.act when 'publish' then 'to-publish' else 'to-withdraw' end, p.id, r.title, s.due_at, '',
                count(*) over (partition by s.act)
           from schedule s
           join page p on p.tenant_id = s.tenant_id and p.id = s.page_id and p.trashed_at is null
           join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          where s.outcome is null order by s.due_at limit 5)
        union all
        (select 'published', p.id, r.title, p.published_at, '', count(*) over ()
           from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
          where p.published_at > now() - interval '30 days'
          order by p.published_at desc, p.id limit 5)
        union all
        (select 'faulty', p.id, r.title, r.created_at, c.errors::text, count(*) over ()
           from page_check c
           join page p on p.tenant_id = c.tenant_id and p.id = c.page_id and p.trashed_at is null
           join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          where c.errors > 0 order by c.errors desc, p.path limit 5)
        union all
        (select 'overdue', p.id, r.title, p.review_on::timestamp at time zone 'Europe/Paris',
                coalesce(a.display_name, ''), count(*) over ()
           from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
           left join account a on a.id = p.owner_id
          where p.trashed_at is null and p.review_on < (now() at time zone 'Europe/Paris')::date
          order by p.review_on, p.id limit 5)
        union all
        (select 'template', p.id, r.title, t.updated_at, t.name, count(*) over ()
           from template_use u
           join page_template t on t.id = u.template_id and t.retired_at is null
                               and t.version > greatest(u.version, u.declined)
           join page p on p.tenant_id = u.tenant_id and p.id = u.page_id and p.trashed_at is null
           join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          order by t.updated_at desc, p.id limit 5)
        """;

    private final DatabaseClient database;
    private final RowMappers rows;

    SiteOverviews(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Returns the overview for a reader.
     *
     * @param reader account whose drafts and working copies are listed
     */
    @Transactional(readOnly = true)
    public Mono<SiteOverview> of(UUID reader) {
        return database.sql("select count(*) from page where trashed_at is null and kind <> 'section'")
                .mapValue(Long.class)
                .one()
                .flatMap(pages -> database.sql(LINES)
                        .bind("reader", reader)
                        .map(rows.of(Item.class))
                        .all()
                        .collectList()
                        .map(lines -> new SiteOverview(pages, lines)));
    }
}
