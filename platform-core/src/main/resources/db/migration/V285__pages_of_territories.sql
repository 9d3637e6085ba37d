-- What the portal shows of one territory, on a page of its own.

set local lock_timeout = '10s';

-- What lies in a territory, and the former communes that an address names.
create index territory_within on territory using gin (within);
create index territory_former_slug on territory (slug) where replaced_by is not null;

-- The words of names, of which people type the beginning.
create index territory_words on territory using gin ((' ' || folded) gin_trgm_ops);

-- Content about a territory, across sites: few revisions have terms.
create index revision_terms on revision using gin (terms) where terms <> '{}';
-- The newest content of a kind, across sites, for what concerns all of France.
create index page_newest_shared on page (kind, date desc) where published_revision is not null and shared and date is not null;

-- Pages of live sites that share them, about a territory, what contains it, or what lies in it; of each scale the newest
-- ones. Those without a territory concern all of France. It reads across sites, for the pages of
-- the portal alone.
--   own: code of a territory of today
--   containing: codes of the territories that contain it
--   most: maximum number of pages of each scale
--   about: the territory that a page is about, null of all of France; inside: whether it lies in "own"
create function territory_pages(own text, containing text[], kinds text[], most integer)
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
                  and not exists (select from unnest(r.terms) as term where term like 'territory:%')
                order by n.date desc limit most) as recent
         order by recent.date desc, recent.path limit most)
    select l.tenant_id, l.path, l.kind, l.title, l.lead, l.date, l.code, l.inside from local l
    union all
    select n.tenant_id, n.path, n.kind, n.title, n.lead, n.date, null, false from national n;
end;
revoke execute on function territory_pages(text, text[], text[], integer) from public;
grant execute on function territory_pages(text, text[], text[], integer) to minisites_platform;

-- The territories that pages of live sites that share them are about.
create function territories_of_pages(kinds text[]) returns setof text language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    select distinct coalesce(named.replaced_by, named.code)
      from revision r
      join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id and p.shared
       and p.kind = any(kinds)
      join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
     cross join lateral unnest(r.terms) as term
      join territory named on 'territory:' || named.code = term
     where r.terms <> '{}';
end;
revoke execute on function territories_of_pages(text[]) from public;
grant execute on function territories_of_pages(text[]) to minisites_platform;
