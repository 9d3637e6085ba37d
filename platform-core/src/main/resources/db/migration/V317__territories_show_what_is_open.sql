-- What a page of a territory does not show takes no place of another: sites that are not live, days to come in Paris, and services
-- after their last day, as in the guide. The function without the day stays for nodes of the former release.
create function is_service_ended(tenant uuid, revision uuid, today date) returns boolean language sql stable
begin atomic
    select exists (select from service_facts f where f.tenant_id = tenant and f.revision_id = revision and f.closes < today);
end;
revoke execute on function is_service_ended(uuid, uuid, date) from public;
grant execute on function is_service_ended(uuid, uuid, date) to minisites_platform;

create function territory_pages(portal text, own text, containing text[], kinds text[], today date, most integer)
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
                  and (p.date is null or p.date <= today)
                  and (p.kind <> 'service'
                       or exists (select from listed_services(portal) s
                                   where s.tenant_id = p.tenant_id and s.page_id = p.id)
                          and not is_service_ended(r.tenant_id, r.id, today))
                order by p.date desc nulls last, p.listed_at desc, p.path limit most) as found),
    national as (
        select recent.*
          from unnest(kinds) as wanted(kind)
         cross join lateral (
               select n.tenant_id, n.path, n.kind, r.title, coalesce(r.lead, r.description) as lead, n.date
                 from page n
                 join tenant t on t.tenant_id = n.tenant_id and t.state = 'live' and t.shared
                 join revision r on r.tenant_id = n.tenant_id and r.id = n.published_revision
                where n.kind = wanted.kind and n.published_revision is not null and n.shared and n.date <= today
                  and (n.kind <> 'service'
                       or exists (select from listed_services(portal) s
                                   where s.tenant_id = n.tenant_id and s.page_id = n.id)
                          and not is_service_ended(r.tenant_id, r.id, today))
                  and not exists (select from unnest(r.terms) as term where term like 'territory:%')
                order by n.date desc limit most) as recent
         order by recent.date desc, recent.path limit most)
    select l.tenant_id, l.path, l.kind, l.title, l.lead, l.date, l.code, l.inside from local l
    union all
    select n.tenant_id, n.path, n.kind, n.title, n.lead, n.date, null, false from national n;
end;

revoke execute on function territory_pages(text, text, text[], text[], date, integer) from public;
grant execute on function territory_pages(text, text, text[], text[], date, integer) to minisites_platform;
