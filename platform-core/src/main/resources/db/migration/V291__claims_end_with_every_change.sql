-- A change ends the claim of a check that has begun but is not committed, too: to this statement such a row still looks stale.
-- So stale rows are marked again, which waits for the claim and changes what it is recognised by.
create or replace function check_what_leads_here() returns trigger language plpgsql as $$
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
        select c.tenant_id, c.page_id
          from page_check c
         where (c.tenant_id, c.page_id) in (
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
         order by c.tenant_id, c.page_id for no key update)
    update page_check c set rules = 0 from referring r where c.tenant_id = r.tenant_id and c.page_id = r.page_id;
    return null;
end
$$;

create or replace function check_what_shows_this() returns trigger language plpgsql as $$
begin
    with showing as (
        select c.tenant_id, c.page_id
          from page_check c
         where c.tenant_id = old.tenant_id and c.page_id in (
               select pages_that_say(old.tenant_id, array(
                   select u.revision_id from media_use u where u.tenant_id = old.tenant_id and u.media_id = old.id)))
         order by c.tenant_id, c.page_id for no key update)
    update page_check c set rules = 0 from showing s where c.tenant_id = s.tenant_id and c.page_id = s.page_id;
    return null;
end
$$;

create or replace function check_what_leads_to_site() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    with pointing as (
        select u.tenant_id, array_agg(u.revision_id) as said
          from site_use u
         where u.site_id = new.tenant_id and u.tenant_id <> new.tenant_id
         group by u.tenant_id),
    referring as (
        select c.tenant_id, c.page_id
          from pointing g
         cross join lateral pages_that_say(g.tenant_id, g.said) as s(id)
          join page_check c on c.tenant_id = g.tenant_id and c.page_id = s.id
         order by c.tenant_id, c.page_id for no key update of c)
    update page_check c set rules = 0 from referring r where c.tenant_id = r.tenant_id and c.page_id = r.page_id;
    return null;
end
$$;
