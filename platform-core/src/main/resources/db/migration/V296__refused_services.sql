-- A service that central communications refused is on no page of the portal.
create or replace function guide_services(today date, most integer)
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
       and not exists (select from portal_service d
                        where d.tenant_id = p.tenant_id and d.page_id = p.id and not d.accepted)
     order by p.date desc, p.path limit most;
end;

create or replace function territory_pages(own text, containing text[], kinds text[], most integer)
    returns table (tenant_id uuid, path text, kind text, title text, lead text, date date, about text, inside boolean)
    language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    with place (code, inside, terms) as materialized (
        -- A former commune is part of that of today.
        select t.code, false, array(select 'territory:' || f.code from territory f where f.code = t.code or f.replaced_by = t.code)
          from territory t where t.code = own or t.code = any(containing)
        union all
        select own, true, array(
            select 'territory:' || f.code
              from territory i join territory f on f.code = i.code or f.replaced_by = i.code
             where i.within @> array[own] and i.replaced_by is null)
         where own not like 'commune-%'),
    local as (
        select place.code, place.inside, found.*
          from place
         cross join lateral (
               select p.tenant_id, p.path, p.kind, r.title, coalesce(r.lead, r.description) as lead, p.date, p.listed_at
                 from revision r
                 join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
                 join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
                where r.terms <> '{}' and r.terms && place.terms and p.shared and p.kind = any(kinds)
                  and not exists (select from portal_service d
                                   where d.tenant_id = p.tenant_id and d.page_id = p.id and not d.accepted)
                order by p.date desc nulls last, p.listed_at desc, p.path limit most) as found),
    -- What a page does not show takes no place of another: neither sites that are not live nor days to come.
    national as (
        select recent.*
          from unnest(kinds) as wanted(kind)
         cross join lateral (
               select n.tenant_id, n.path, n.kind, r.title, coalesce(r.lead, r.description) as lead, n.date
                 from page n
                 join tenant t on t.tenant_id = n.tenant_id and t.state = 'live' and t.shared
                 join revision r on r.tenant_id = n.tenant_id and r.id = n.published_revision
                where n.kind = wanted.kind and n.published_revision is not null and n.shared and n.date <= current_date
                  and not exists (select from portal_service d
                                   where d.tenant_id = n.tenant_id and d.page_id = n.id and not d.accepted)
                  and not exists (select from unnest(r.terms) as term where term like 'territory:%')
                order by n.date desc limit most) as recent
         order by recent.date desc, recent.path limit most)
    select l.tenant_id, l.path, l.kind, l.title, l.lead, l.date, l.code, l.inside from local l
    union all
    select n.tenant_id, n.path, n.kind, n.title, n.lead, n.date, null, false from national n;
end;

-- Other tools name a service by the id of its page alone.
create index page_service_by_id on page (id) where kind = 'service' and published_revision is not null and shared;
