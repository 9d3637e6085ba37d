-- What all sites share, kept by central communications: read by every site, written in the platform's scope.
create table entity (
    -- as the sites that it publishes state it: that is the reference
    siret text primary key check (siret ~ '^[0-9]{14}$'),
    -- name, address and phone, which take the place of those in the legal facts of these sites
    facts jsonb not null check (jsonb_typeof(facts) = 'object'),
    updated_at timestamptz not null default now()
);
create table standard_text (
    -- of the platform's own page that it stands on
    path text primary key check (path in ('/mentions-legales', '/donnees-personnelles', '/gestion-des-cookies')),
    body text not null check (length(body) between 1 and 5000),
    updated_at timestamptz not null default now()
);
-- From where pages may embed something.
create table embed_host (
    host text primary key check (host = lower(host) and host ~ '^[a-z0-9.-]{1,253}$'),
    added_at timestamptz not null default now()
);

do $$
declare
    shared text;
begin
    foreach shared in array array['entity', 'standard_text', 'embed_host'] loop
        execute format('alter table %I enable row level security', shared);
        execute format('alter table %I force row level security', shared);
        execute format('create policy shared on %I for select to minisites_app using (true)', shared);
        execute format('create policy platform on %I to minisites_platform using (true)', shared);
        execute format('create policy owner on %I to minisites_owner using (true)', shared);
        execute format('grant select on %I to minisites_app', shared);
        execute format('grant select, insert, update, delete on %I to minisites_platform', shared);
    end loop;
end
$$;

create index site_publisher on site ((legal #>> '{publisher,siret}'));

-- A change reaches every site that it touches, in one statement however many they are. With the rights of the owner: the
-- platform's scope writes no site.
create function bump_touched_sites() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    publisher text := case when tg_table_name = 'entity'
        then coalesce(to_jsonb(new) ->> 'siret', to_jsonb(old) ->> 'siret') end;
begin
    update tenant t set version = version + 1, changed_in = pg_current_xact_id()
      from site s
     where s.tenant_id = t.tenant_id and t.changed_in is distinct from pg_current_xact_id()
       and (publisher is null or s.legal #>> '{publisher,siret}' = publisher);
    return null;
end
$$;
revoke execute on function bump_touched_sites() from public;
create trigger bump_touched_sites after insert or update or delete on entity
    for each row execute function bump_touched_sites();
create trigger bump_touched_sites after insert or update or delete on standard_text
    for each row execute function bump_touched_sites();
