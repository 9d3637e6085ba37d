-- In a migration of its own: nothing waits for the lock on the pages while the journal is read.
-- Of earlier withdrawals only those in place of a team are known to wait; their version is not.
update page p
   set withdrawn_at = w.at, withdrawn_service = w.role
  from (select distinct on (e.tenant_id, e.subject) e.tenant_id, e.subject, e.at, e.action, e.detail ->> 'role' as role
          from audit_event e
         where e.action in ('publication.published', 'publication.withdrawn') and e.subject is not null
         order by e.tenant_id, e.subject, e.id desc) w
 where w.tenant_id = p.tenant_id and w.subject = p.id and w.action = 'publication.withdrawn'
   and w.role in ('communications', 'administrator')
   and p.published_revision is null and (p.last_published_at is null or p.last_published_at < w.at);
