-- A change ends claims in two statements: the first waits for those that are not committed, the second sees what they have
-- committed. In one statement it depends on the plan whether a row that was waited for is found again.
create function end_checks(tenants uuid[], pages uuid[]) returns void language plpgsql as $$
begin
    perform from page_check c
       join unnest(tenants, pages) as ended (tenant_id, page_id) on c.tenant_id = ended.tenant_id and c.page_id = ended.page_id
      order by c.tenant_id, c.page_id for no key update of c;
    update page_check c set rules = 0
      from unnest(tenants, pages) as ended (tenant_id, page_id)
     where c.tenant_id = ended.tenant_id and c.page_id = ended.page_id;
end
$$;

create or replace function check_what_leads_here() returns trigger language plpgsql as $$
declare
    tenants uuid[];
    pages uuid[];
begin
    with changed as (
        select a.tenant_id, a.id, a.kind,
               (b.published_revision is null, b.trashed_at is null)
                   is distinct from (a.published_revision is null, a.trashed_at is null) as appeared
          from before b
          join after a on a.tenant_id = b.tenant_id and a.id = b.id
         where (b.published_revision is null, b.trashed_at is null)
                   is distinct from (a.published_revision is null, a.trashed_at is null)
            or b.published_revision is distinct from a.published_revision),
    pointing as (
        select c.tenant_id, array_agg(u.revision_id) as said
          from changed c
          join page_use u on u.tenant_id = c.tenant_id and u.page_id = c.id
         where c.appeared
         group by c.tenant_id),
    referring as (
        select s.tenant_id, s.id from changed s
        union
        select g.tenant_id, s.id from pointing g cross join lateral pages_that_say(g.tenant_id, g.said) as s(id)
        union
        select p.tenant_id, p.id
          from changed s
          join section_use u on u.tenant_id = s.tenant_id and u.section_id = s.id
          join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
          join page p on p.tenant_id = r.tenant_id and p.id = r.page_id
                     and r.id in (p.head_revision, p.published_revision)
         where s.kind = 'section')
    select array_agg(r.tenant_id), array_agg(r.id) into tenants, pages from referring r;
    perform end_checks(tenants, pages);
    return null;
end
$$;

create or replace function check_what_shows_this() returns trigger language plpgsql as $$
declare
    tenants uuid[];
    pages uuid[];
begin
    select array_agg(old.tenant_id), array_agg(s.id) into tenants, pages
      from pages_that_say(old.tenant_id, array(
               select u.revision_id from media_use u where u.tenant_id = old.tenant_id and u.media_id = old.id)) as s(id);
    perform end_checks(tenants, pages);
    return null;
end
$$;

create or replace function check_what_leads_to_site() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    tenants uuid[];
    pages uuid[];
begin
    with pointing as (
        select u.tenant_id, array_agg(u.revision_id) as said
          from site_use u
         where u.site_id = new.tenant_id and u.tenant_id <> new.tenant_id
         group by u.tenant_id),
    referring as (
        select g.tenant_id, s.id
          from pointing g cross join lateral pages_that_say(g.tenant_id, g.said) as s(id))
    select array_agg(r.tenant_id), array_agg(r.id) into tenants, pages from referring r;
    perform end_checks(tenants, pages);
    return null;
end
$$;
