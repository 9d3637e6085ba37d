-- A list of a service that is suddenly short removes nothing for a week: since when it has been short with every answer.
alter table aid_copy add column short_since timestamptz;
alter table public_office_list add column short_since timestamptz;

-- Copies change the versions of several sites: in the order of their ids, as every other statement that locks more than one. Of data
-- sets the findings about pages come first, as where a page is saved and published.
create or replace function bump_sites_with_aids() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.version = new.version then
        return null;
    end if;
    with showing as (
        select t.tenant_id
          from tenant t
         where t.changed_in is distinct from pg_current_xact_id()
           and (exists (select from site s where s.tenant_id = t.tenant_id and 'aids' = any(s.block_types))
                or exists (select from address a
                            where a.tenant_id = t.tenant_id and a.host = new.portal_host and a.path_prefix = ''))
         order by t.tenant_id for no key update)
    update tenant t set version = version + 1, changed_in = pg_current_xact_id()
      from showing s where s.tenant_id = t.tenant_id;
    return null;
end
$$;

create or replace function bump_sites_with_data_set() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if old.state <> new.state then
        with naming as (
            select c.tenant_id, c.page_id
              from page_check c
             where c.rules <> 0 and (c.tenant_id, c.page_id) in (
                   select p.tenant_id, p.id
                     from data_set_use u
                     join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                     join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.head_revision = r.id
                    where u.url = new.url
                   union
                   select p.tenant_id, p.id
                     from data_set_use u
                     join page s on s.tenant_id = u.tenant_id and s.published_revision = u.revision_id and s.kind = 'section'
                     join section_use shown on shown.tenant_id = s.tenant_id and shown.section_id = s.id
                     join revision r on r.tenant_id = shown.tenant_id and r.id = shown.revision_id
                     join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.head_revision = r.id
                    where u.url = new.url)
             order by c.tenant_id, c.page_id for no key update)
        update page_check c set rules = 0 from naming n where c.tenant_id = n.tenant_id and c.page_id = n.page_id;
    end if;
    with showing as (
        select t.tenant_id
          from tenant t
         where t.changed_in is distinct from pg_current_xact_id()
           and t.tenant_id in (
               select u.tenant_id from data_set_use u
                 join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id
                where u.url = new.url)
         order by t.tenant_id for no key update)
    update tenant t set version = version + 1, changed_in = pg_current_xact_id()
      from showing s where s.tenant_id = t.tenant_id;
    return null;
end
$$;
