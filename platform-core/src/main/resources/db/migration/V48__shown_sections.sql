-- A page says what the sections say that it shows, as they are published: what changes about them changes it.

-- The pages whose newest words are one of these revisions, or show a section that says one of them.
create function pages_that_say(tenant uuid, said uuid[]) returns setof uuid language sql stable as $$
    select p.id
      from revision r
      join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.head_revision = r.id
     where r.tenant_id = tenant and r.id = any(said)
    union
    select p.id
      from revision r
      join page s on s.tenant_id = r.tenant_id and s.id = r.page_id and s.kind = 'section'
                 and s.published_revision = r.id
      join section_use u on u.tenant_id = s.tenant_id and u.section_id = s.id
      join revision h on h.tenant_id = u.tenant_id and h.id = u.revision_id
      join page p on p.tenant_id = h.tenant_id and p.id = h.page_id and p.head_revision = h.id
     where r.tenant_id = tenant and r.id = any(said)
$$;

-- By statement and in order: two that withdraw many pages wait for each other, and do not lock each other out.
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
            or (a.kind = 'section' and b.published_revision is distinct from a.published_revision)),
    pointing as (
        select c.tenant_id, array_agg(u.revision_id) as said
          from changed c
          join page_use u on u.tenant_id = c.tenant_id and u.page_id = c.id
         where c.appeared
         group by c.tenant_id),
    referring as (
        select c.tenant_id, c.page_id
          from page_check c
         where c.rules <> 0 and (c.tenant_id, c.page_id) in (
               select g.tenant_id, s.id from pointing g cross join lateral pages_that_say(g.tenant_id, g.said) as s(id)
               union
               select p.tenant_id, p.id
                 from changed s
                 join section_use u on u.tenant_id = s.tenant_id and u.section_id = s.id
                 join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                 join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.head_revision = r.id
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
         where c.rules <> 0 and c.tenant_id = old.tenant_id and c.page_id in (
               select pages_that_say(old.tenant_id, array(
                   select u.revision_id from media_use u where u.tenant_id = old.tenant_id and u.media_id = old.id)))
         order by c.tenant_id, c.page_id for no key update)
    update page_check c set rules = 0 from showing s where c.tenant_id = s.tenant_id and c.page_id = s.page_id;
    return null;
end
$$;

-- For the search of a site: the words of all the sections that a page shows.
create aggregate joined(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
