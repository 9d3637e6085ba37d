package fr.gouv.anct.minisites.provisioning.sheet;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads the sheet of a site in two statements: its facts from the tables that store them, its events from the decisions
 * and the journal. Request and journal belong to no site, so that it reads across tenants, for the site that its caller
 * has been admitted to.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.SITE_SHEET)
public class SiteSheets {

    private static final int MOST = 200;

    private static final String FACTS = """
        select t.created_at, q.id as request_id, q.requester_id, r.display_name as requester, q.sent_at,
               nullif(q.answers ->> 'entity', '') as entity,
               coalesce(n.facts ->> 'name', s.legal #>> '{publisher,name}') as publisher,
               d.decided_at as approved_at, b.display_name as approver,
               l.launched_at, c.display_name as launcher,
               exists (select from membership m where m.tenant_id = t.tenant_id and m.account_id = c.id)
                   as launched_by_member,
               s.audited_on, t.shared,
               array(select o.display_name
                       from membership m join account o on o.id = m.account_id
                      where m.tenant_id = t.tenant_id and m.role = 'owner' and (m.until is null or m.until >= :today)
                      order by fold(o.display_name), o.id) as owners
          from tenant t
          left join site s on s.tenant_id = t.tenant_id
          left join entity n on n.siret = s.legal #>> '{publisher,siret}'
          left join site_request q on q.tenant_id = t.tenant_id
          left join account r on r.id = q.requester_id
          left join lateral (select decided_at, decided_by from request_decision
                              where request_id = q.id and kind = 'approval'
                              order by decided_at desc limit 1) d on true
          left join account b on b.id = d.decided_by
          left join lateral (select launched_at, launched_by from launch
                              where tenant_id = t.tenant_id and undone_at is null
                              order by launched_at desc limit 1) l on true
          left join account c on c.id = l.launched_by
         where t.tenant_id = :site
        """;

    /** Decisions are read from their table, which has their reasons; all else from the journal. */
    private static final String EVENTS = """
        select x.at, x.action, x.actor, x.until, x.before, x.reason,
               x.actor_id is null or x.actor_id is not distinct from x.requester_id
                   or exists (select from membership m
                               where m.tenant_id = :site and m.account_id = x.actor_id) as of_team
          from (select e.at, e.action, e.actor, e.actor_id, cast(null as uuid) as requester_id,
                       e.detail ->> 'until' as until,
                       e.detail ->> 'until-before' as before, e.detail ->> 'reason' as reason
                  from audit_event e
                 where e.tenant_id = :site
                   and (e.action in ('site.created', 'site.launched', 'site.launch-undone', 'site.suspended',
                                     'site.suspension-changed', 'site.reopened', 'site.end-asked', 'site.end-withdrawn',
                                     'site.end-granted', 'site.end-refused', 'site.end-set', 'site.shared', 'site.unshared',
                                     'accessibility.audited', 'accessibility.withdrawn')
                        or e.action like 'lifecycle.%')
                union all
                select e.at, e.action, e.actor, e.actor_id, q.requester_id, null, null, null
                  from site_request q join audit_event e on e.subject = q.id
                 where q.tenant_id = :site
                   and e.action in ('request.sent', 'request.completed', 'request.recalled', 'request.slug-corrected')
                union all
                select q.created_at, 'request.created', r.display_name, r.id, q.requester_id, null, null, null
                  from site_request q join account r on r.id = q.requester_id
                 where q.tenant_id = :site
                union all
                select d.decided_at,
                       case d.kind when 'approval' then 'request.approved' else 'request.changes-asked' end,
                       b.display_name, b.id, q.requester_id, null, null, nullif(d.reason, '')
                  from site_request q
                  join request_decision d on d.request_id = q.id and d.kind in ('approval', 'changes')
                  join account b on b.id = d.decided_by
                 where q.tenant_id = :site) x
         order by x.at desc, x.action limit :most
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    SiteSheets(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    /** Returns the sheet of a site, with its latest events. */
    public Mono<SiteSheet> of(UUID site) {
        Mono<SheetFactsRow> facts = database.sql(FACTS)
                .bind("site", site)
                .bind("today", ParisCalendar.today(clock))
                .map(rows.of(SheetFactsRow.class))
                .one();
        Mono<SiteSheet> sheet = facts.flatMap(found -> database.sql(EVENTS)
                .bind("site", site)
                .bind("most", MOST)
                .map(rows.of(SheetEventRow.class))
                .all()
                .map(SheetEventRow::event)
                .collectList()
                .map(found::sheet));
        return crossTenant
                .read(CrossTenantScope.Purpose.SITE_SHEET, sheet.flux())
                .single();
    }
}
