-- The bytes of what visitors get of a page, as it was last rendered, with its lists as long as they can be: which pages a longer
-- section could make too long.
alter table page_check add column length integer;

-- These findings have no words any more.
update page_check set rules = 0, errors = 0, warnings = 0, findings = '[]'
 where jsonb_path_exists(findings, '$[*] ? (@.flaw == "cells-many" || @.flaw == "list-many")');

-- What is published is rendered again, as well as what leads to it. By statement and in order: two that publish pages which lead to
-- each other wait for each other, and do not lock each other out.
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
         where c.rules <> 0 and (c.tenant_id, c.page_id) in (
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
