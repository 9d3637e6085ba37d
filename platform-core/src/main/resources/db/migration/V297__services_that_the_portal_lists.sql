-- The services that the catalogue of the portal lists: its own, and those of live sites that share them, once they are accepted.
-- Its own are those of the site at the root of its host. With the rights of the caller: it is part of the caller's statement.
create function listed_services(portal text) returns table (tenant_id uuid, page_id uuid) language sql stable
begin atomic
    select p.tenant_id, p.id
      from page p
      join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
     where p.kind = 'service' and p.published_revision is not null and p.shared
       and (exists (select from portal_service d
                     where d.tenant_id = p.tenant_id and d.page_id = p.id and d.accepted)
            or exists (select from address a
                        where a.tenant_id = p.tenant_id and a.host = portal and a.path_prefix = ''));
end;
revoke execute on function listed_services(text) from public;
grant execute on function listed_services(text) to minisites_platform;

-- Guide, pages of territories and catalogue ask the same. The functions without the portal stay for nodes of the former release:
-- a later migration drops them.
create function guide_services(portal text, today date, most integer)
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
      from listed_services(portal) l
      join page p on p.tenant_id = l.tenant_id and p.id = l.page_id
      join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
      left join service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
     where p.date <= today
       and (f.closes is null or f.closes >= today)
     order by p.date desc, p.path limit most;
end;

revoke execute on function guide_services(text, date, integer) from public;
grant execute on function guide_services(text, date, integer) to minisites_platform;

create function territory_pages(portal text, own text, containing text[], kinds text[], most integer)
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
                  and (p.kind <> 'service'
                       or exists (select from listed_services(portal) s
                                   where s.tenant_id = p.tenant_id and s.page_id = p.id))
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
                  and (n.kind <> 'service'
                       or exists (select from listed_services(portal) s
                                   where s.tenant_id = n.tenant_id and s.page_id = n.id))
                  and not exists (select from unnest(r.terms) as term where term like 'territory:%')
                order by n.date desc limit most) as recent
         order by recent.date desc, recent.path limit most)
    select l.tenant_id, l.path, l.kind, l.title, l.lead, l.date, l.code, l.inside from local l
    union all
    select n.tenant_id, n.path, n.kind, n.title, n.lead, n.date, null, false from national n;
end;

revoke execute on function territory_pages(text, text, text[], text[], integer) from public;
grant execute on function territory_pages(text, text, text[], text[], integer) to minisites_platform;

create function territories_of_pages(portal text, kinds text[]) returns setof text language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    select distinct coalesce(named.replaced_by, named.code)
      from revision r
      join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id and p.shared
       and p.kind = any(kinds)
      join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
     cross join lateral unnest(r.terms) as term
      join territory named on 'territory:' || named.code = term
     where r.terms <> '{}'
       and (p.kind <> 'service'
            or exists (select from listed_services(portal) s where s.tenant_id = p.tenant_id and s.page_id = p.id));
end;
revoke execute on function territories_of_pages(text, text[]) from public;
grant execute on function territories_of_pages(text, text[]) to minisites_platform;

-- Accepted services of other sites, for the catalogue of the portal: public content, so that it may be read beside its own.
-- Definer: the transaction of a page is of one tenant.
create function services_of_other_sites(today date)
    returns table (
        site uuid, id uuid, path text, date date, listed_at timestamptz, title text, lead text, tags text[], terms text[],
        kind text, phases text[], opens date, closes date)
    language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    select p.tenant_id, p.id, p.path, p.date, p.listed_at, r.title, r.lead, r.tags, r.terms, f.kind, f.phases, f.opens, f.closes
      from portal_service d
      join page p on p.tenant_id = d.tenant_id and p.id = d.page_id
      join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
      join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
      left join service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
     where d.accepted and p.kind = 'service' and p.published_revision is not null and p.shared and p.date <= today
       and p.tenant_id is distinct from cast(nullif(current_setting('app.tenant', true), '') as uuid);
end;
revoke execute on function services_of_other_sites(date) from public;
grant execute on function services_of_other_sites(date) to minisites_app;

-- The revision that was decided about: communications see what has changed since. Not a reference: old revisions may go.
alter table portal_service add column revision_id uuid;
update portal_service d set revision_id = p.published_revision from page p where p.tenant_id = d.tenant_id and p.id = d.page_id;
