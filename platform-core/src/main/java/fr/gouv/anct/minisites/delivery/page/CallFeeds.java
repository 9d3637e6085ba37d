package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the newest calls for projects of the current tenant, for its feed and the calendar of their deadlines. */
@Repository
@RowScope(RowOwner.TENANT)
public class CallFeeds {

    private static final String CALLS = """
        select l.path, lr.title, lr.description,
               (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'path', p.path, 'title', p.title,
                           'summary', coalesce(p.lead, p.description), 'date', p.date, 'changed', p.published_at,
                           'closingAt', p.closing_at) order by %1$s), '[]')
                  from (select p.id, p.path, p.date, p.listed_at, p.published_at, r.title, r.lead, r.description, f.closing_at
                          from page p
                          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                          left join call_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
                         where p.kind = 'call'
                         order by %1$s limit :most) p) as calls
          from page l
          join revision lr on lr.tenant_id = l.tenant_id and lr.id = l.published_revision
         where l.kind = 'calls'
        """.formatted(Pages.NEWEST_FIRST);

    private final DatabaseClient database;
    private final RowMappers rows;
    private final PageAssemblies assemblies;

    CallFeeds(DatabaseClient database, RowMappers rows, PageAssemblies assemblies) {
        this.database = database;
        this.rows = rows;
        this.assemblies = assemblies;
    }

    record Listed(String path, String title, String description, List<CallFeed.Entry> calls) {}

    /**
     * Returns the newest calls; empty when the site has no published list.
     *
     * @param most maximum number of calls
     */
    @Transactional(readOnly = true)
    public Mono<CallFeed> find(int most) {
        return database.sql(CALLS)
                .bind("most", most)
                .map(rows.of(Listed.class))
                .one()
                .zipWhen(
                        _ -> assemblies.at(VisitorPageRequest.of("/")),
                        (listed, record) -> new CallFeed(
                                record.site(), listed.title(), listed.path(), listed.description(), listed.calls()));
    }
}
