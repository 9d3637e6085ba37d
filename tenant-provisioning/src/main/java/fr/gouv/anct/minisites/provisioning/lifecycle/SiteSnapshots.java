package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository of the lifecycle facts of all sites, read in batches of one statement each. */
@RowScope(RowOwner.PLATFORM)
interface SiteSnapshots extends Repository<SiteSnapshotRow, UUID> {

    int AT_ONCE = 200;

    UUID START = new UUID(0, 0);

    /**
     * Facts of the open sites on {@code :day}. A journal entry without an account is the platform's own: the measures of
     * the lifecycle job are no activity. Nor are acts in place of the team: a suspension, its change and its end, an end
     * that is set and answers to requests about it.
     */
    String FACTS = """
        select t.tenant_id, t.slug, t.name, t.state, t.read_only,
               t.created_at < cast(:day as date) - 1
                   and not exists (select from creation c where c.tenant_id = t.tenant_id and c.state <> 'done')
                   as settled,
               greatest(t.created_at,
                   (select max(p.published_at) from page p where p.tenant_id = t.tenant_id),
                   (select max(e.at) from audit_event e
                     where e.tenant_id = t.tenant_id and e.actor_id is not null
                       and split_part(e.action, '.', 1) in ('member', 'invitation', 'site')
                       and e.action not in ('site.suspended', 'site.suspension-changed', 'site.reopened',
                                            'site.end-set', 'site.end-granted', 'site.end-refused')),
                   (select max(e.at) from membership m
                      join audit_event e on e.actor_id = m.account_id and e.action = 'session.opened'
                     where m.tenant_id = t.tenant_id)) as moved_at,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'account', m.account_id, 'role', m.role, 'until', m.until)), '[]')
                  from membership m where m.tenant_id = t.tenant_id) as parts,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'kind', l.kind, 'about', l.about, 'taken', l.taken_on)), '[]')
                  from lifecycle_measure l where l.tenant_id = t.tenant_id and l.ended_on is null) as measures
          from tenant t
         where t.state in ('preparation', 'live', 'suspended')
        """;

    /** Returns the batch after a tenant id, ordered by id; the last batch is smaller than {@link #AT_ONCE}. */
    @Query(FACTS + " and t.tenant_id > :after order by t.tenant_id limit " + AT_ONCE)
    Flux<SiteSnapshotRow> findAfter(UUID after, LocalDate day);

    /** Returns one site; empty when it is closed. */
    @Query(FACTS + " and t.tenant_id = :tenant")
    Flux<SiteSnapshotRow> find(UUID tenant, LocalDate day);
}
