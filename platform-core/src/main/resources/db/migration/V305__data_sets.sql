-- The data sets of data.gouv.fr that blocks name, copied by a job, once for the platform: a row for the URL of each data set,
-- and of each organisation with its newest ones.
create table data_set_copy (
    url text primary key check (url ~ '^https://www\.data\.gouv\.fr/(datasets|organizations)/[a-z0-9-]{1,200}/$'),
    -- of data.gouv.fr: the same when the slug in the URL has changed
    catalogue_id text,
    state text not null default 'waiting' check (state in ('waiting', 'found', 'gone')),
    facts jsonb not null default '[]' check (jsonb_typeof(facts) = 'array'),
    -- of the last answer about it
    copied_at timestamptz,
    tried_at timestamptz,
    -- of the first of the answers in a row that there is none
    missing_since timestamptz,
    used_at timestamptz not null default now()
);
alter table data_set_copy enable row level security;
alter table data_set_copy force row level security;
create policy shared on data_set_copy for select to minisites_app using (true);
create policy platform on data_set_copy to minisites_platform using (true);
create policy owner on data_set_copy to minisites_owner using (true);
grant select on data_set_copy to minisites_app;
grant select, insert, update, delete on data_set_copy to minisites_platform;

-- The URLs that a revision names, as the uses of files.
create table data_set_use (
    tenant_id uuid not null,
    url text not null,
    revision_id uuid not null,
    primary key (tenant_id, url, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('data_set_use');
alter table data_set_use alter column tenant_id set (n_distinct = -0.001);
alter table data_set_use alter column tenant_id set statistics 1;
create index data_set_use_of_revision on data_set_use (tenant_id, revision_id);
-- Across tenants, for the copy.
create index data_set_use_of_url on data_set_use (url);

create function note_data_set_uses() returns trigger language plpgsql as $$
begin
    insert into data_set_use (tenant_id, url, revision_id)
    select distinct new.tenant_id, named #>> '{}', new.id
      from jsonb_path_query(new.body, '$[*] ? (@.type == "data-sets")') as block,
           lateral (select jsonb_path_query(block, 'lax $.publisher')
                    union all select jsonb_path_query(block, 'lax $.sets[*].dataSet')) as n (named)
     where jsonb_typeof(named) = 'string'
       and named #>> '{}' ~ '^https://www\.data\.gouv\.fr/(datasets|organizations)/[a-z0-9-]{1,200}/$'
    on conflict do nothing;
    return null;
end
$$;
create trigger note_data_set_uses after insert or update of body on revision
    for each row when (new.body @> '[{"type": "data-sets"}]') execute function note_data_set_uses();

-- A copy reaches the sites that show it, and the findings about the pages that name it.
create function bump_sites_with_data_set() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update tenant t set version = version + 1, changed_in = pg_current_xact_id()
     where t.changed_in is distinct from pg_current_xact_id()
       and t.tenant_id in (
           select u.tenant_id from data_set_use u
             join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id
            where u.url = new.url);
    if old.state = new.state then
        return null;
    end if;
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
    return null;
end
$$;
revoke execute on function bump_sites_with_data_set() from public;
create trigger bump_sites_with_data_set after update on data_set_copy
    for each row when ((old.state, old.facts, cast(old.copied_at at time zone 'Europe/Paris' as date))
          is distinct from (new.state, new.facts, cast(new.copied_at at time zone 'Europe/Paris' as date)))
    execute function bump_sites_with_data_set();
