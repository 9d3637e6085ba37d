-- For the catalogue of the portal a service is as old as its date or as the decision about it: what its team dates anew does
-- not lead the catalogue again.
create or replace function services_of_other_sites(today date)
    returns table (
        site uuid, id uuid, path text, date date, listed_at timestamptz, title text, lead text, tags text[], terms text[],
        kind text, phases text[], opens date, closes date)
    language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    select p.tenant_id, p.id, p.path, least(p.date, cast(d.decided_at at time zone 'Europe/Paris' as date)), p.listed_at, r.title,
           r.lead, r.tags, r.terms, f.kind, f.phases, f.opens, f.closes
      from portal_service d
      join page p on p.tenant_id = d.tenant_id and p.id = d.page_id
      join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
      join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
      left join service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
     where d.accepted and p.kind = 'service' and p.published_revision is not null and p.shared and p.date <= today
       and p.tenant_id is distinct from cast(nullif(current_setting('app.tenant', true), '') as uuid);
end;
