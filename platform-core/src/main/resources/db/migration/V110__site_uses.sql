-- Which sites of the platform a text leads to, kept as it is written. No content led to any before: nothing to fill in.
create table site_use (
    tenant_id uuid not null,
    site_id uuid not null,
    revision_id uuid not null,
    primary key (tenant_id, site_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('site_use');
create index site_use_of_site on site_use (site_id, tenant_id);
create index site_use_of_revision on site_use (tenant_id, revision_id);

create function note_site_uses() returns trigger language plpgsql as $$
begin
    insert into site_use (tenant_id, site_id, revision_id)
    select distinct new.tenant_id, cast(parts[1] as uuid), new.id
      from regexp_matches(new.body::text,
                          'site:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/', 'g') as parts
    on conflict do nothing;
    return null;
end
$$;
create trigger note_site_uses after insert or update of body on revision
    for each row execute function note_site_uses();

-- Security definer: the pages that lead to a site are other tenants'. They learn that they are to be checked again, and
-- nothing else; the work is bounded by the links to one site, and done when it comes online or goes.
create function check_what_leads_to_site() returns trigger
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
         where c.rules <> 0
         order by c.tenant_id, c.page_id for no key update of c)
    update page_check c set rules = 0 from referring r where c.tenant_id = r.tenant_id and c.page_id = r.page_id;
    return null;
end
$$;
create trigger check_what_leads_to_site after update of state on tenant for each row
    when ((old.state = 'live') is distinct from (new.state = 'live'))
    execute function check_what_leads_to_site();
