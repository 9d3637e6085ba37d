-- The aids and calls for projects of Aides-territoires, copied by a job, once for the platform.
create table aid (
    -- of Aides-territoires
    id bigint primary key,
    facts jsonb not null,
    -- that its perimeter names
    territory text references territory
);
create index aid_territory on aid (territory) where territory is not null;

create table aid_copy (
    single boolean primary key default true check (single),
    -- changes with what pages show
    version bigint not null,
    copied_at timestamptz not null,
    -- host of the portal, which lists all aids
    portal_host text not null
);

do $$
declare
    shared text;
begin
    foreach shared in array array['aid', 'aid_copy'] loop
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

-- A copy reaches the sites that show aids, in one statement: those with the block, and the portal.
create function bump_sites_with_aids() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.version = new.version then
        return null;
    end if;
    update tenant t set version = version + 1, changed_in = pg_current_xact_id()
     where t.changed_in is distinct from pg_current_xact_id()
       and (exists (select from site s where s.tenant_id = t.tenant_id and 'aids' = any(s.block_types))
            or exists (select from address a
                        where a.tenant_id = t.tenant_id and a.host = new.portal_host and a.path_prefix = ''));
    return null;
end
$$;
revoke execute on function bump_sites_with_aids() from public;
create trigger bump_sites_with_aids after insert or update on aid_copy
    for each row execute function bump_sites_with_aids();
