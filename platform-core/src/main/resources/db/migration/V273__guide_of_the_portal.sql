-- The guide of the portal (ADR 167): one row, whose draft central communications change; what is published, and what was
-- before.
create table portal_guide (
    only_row boolean primary key default true check (only_row),
    draft jsonb not null,
    version integer not null default 1,
    published jsonb,
    former jsonb,
    published_at timestamptz,
    -- host of the portal, whose site map has the guide
    portal_host text
);
alter table portal_guide enable row level security;
alter table portal_guide force row level security;
create policy shared on portal_guide for select to minisites_app using (true);
create policy platform on portal_guide to minisites_platform using (true);
create policy owner on portal_guide to minisites_owner using (true);
-- A site may know that there is a guide, and not what its draft says.
grant select (published_at) on portal_guide to minisites_app;
grant select, insert, update on portal_guide to minisites_platform;

-- The first publication adds the guide to the site map of the portal.
create function bump_portal_with_guide() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update tenant t set version = version + 1, changed_in = pg_current_xact_id()
     where t.changed_in is distinct from pg_current_xact_id()
       and exists (select from address a
                    where a.tenant_id = t.tenant_id and a.host = new.portal_host and a.path_prefix = '');
    return null;
end
$$;
revoke execute on function bump_portal_with_guide() from public;
create trigger bump_portal_with_guide after update on portal_guide
    for each row when (old.published_at is null and new.published_at is not null)
    execute function bump_portal_with_guide();

-- The services that the guide leads to: published on live sites that share them, and not over; the newest first. It reads
-- across sites, for the guide alone. Of a former commune it returns that of today.
create function guide_services(today date, most integer)
    returns table (tenant_id uuid, path text, title text, lead text, kind text, phases text[], terms text[], date date)
    language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    select p.tenant_id, p.path, r.title, coalesce(r.lead, r.description), coalesce(f.kind, ''), coalesce(f.phases, '{}'),
           array(
               select coalesce('territory:' || named.replaced_by, term)
                 from unnest(r.terms) as term
                 left join territory named on term like 'territory:%' and named.code = substr(term, 11)),
           p.date
      from page p
      join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
      join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
      left join service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
     where p.kind = 'service' and p.published_revision is not null and p.shared and p.date is not null and p.date <= today
       and (f.closes is null or f.closes >= today)
     order by p.date desc, p.path limit most;
end;
revoke execute on function guide_services(date, integer) from public;
grant execute on function guide_services(date, integer) to minisites_platform;
