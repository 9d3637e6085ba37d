-- Row-level security, the same for every tenant-scoped table.
-- Without a tenant in the transaction current_setting fails, and so does the query: an empty answer would pass for a
-- page that does not exist. The owner has a policy too, else a data migration under "force" would update nothing.
create function protect(tenant_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy tenant on %s to minisites_app using (tenant_id = current_setting(''app.tenant'')::uuid)', tenant_table);
    execute format('create policy platform on %s for select to minisites_platform using (true)', tenant_table);
    execute format('create policy owner on %s to minisites_owner using (true)', tenant_table);
    execute format('grant select, insert, update, delete on %s to minisites_app', tenant_table);
    execute format('grant select on %s to minisites_platform', tenant_table);
end
$$;
revoke execute on function protect(regclass) from public;

create table tenant (
    tenant_id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$'),
    name text not null check (length(name) between 1 and 120),
    state text not null check (state in ('preparation', 'live', 'suspended', 'archived', 'deleted')),
    read_only boolean not null default false,
    -- where the visitors of an archived site are sent; none: 410
    successor_url text check (successor_url ~ '^https?://'),
    version bigint not null default 1,
    -- the transaction that bumped the version last, so that one transaction bumps it once
    changed_in xid8,
    created_at timestamptz not null default now()
);
select protect('tenant');
-- A tenant is never removed, it becomes a tombstone.
revoke delete on tenant from minisites_app;

create table address (
    tenant_id uuid not null references tenant,
    host text not null check (host = lower(host) and host ~ '^[a-z0-9.-]{1,253}$'),
    path_prefix text not null default '' check (path_prefix ~ '^(/[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9])?$'),
    -- what the platform answers itself at the root of every host
    check (path_prefix not in ('/assets', '/media', '/recherche', '/accessibilite', '/mentions-legales',
        '/donnees-personnelles', '/gestion-des-cookies', '/plan-du-site')),
    canonical boolean not null,
    quarantined_until timestamptz,
    primary key (tenant_id, host, path_prefix),
    -- across tenants: an address has one owner
    unique (host, path_prefix)
);
select protect('address');
create unique index one_canonical_address on address (tenant_id) where canonical;

-- What a visitor can see bumps the version of the tenant, once per transaction, and tells every node.
-- Triggers, so that no write can forget it.
create function bump_tenant() returns trigger language plpgsql as $$
declare
    changed uuid := coalesce(new.tenant_id, old.tenant_id);
begin
    update tenant set version = version + 1, changed_in = pg_current_xact_id()
        where tenant_id = changed and changed_in is distinct from pg_current_xact_id();
    perform pg_notify('tenant_changed', changed::text);
    return null;
end
$$;

create function bump_own_version() returns trigger language plpgsql as $$
begin
    if new.changed_in is not distinct from old.changed_in and old.changed_in is distinct from pg_current_xact_id() then
        new.version := old.version + 1;
        new.changed_in := pg_current_xact_id();
    end if;
    return new;
end
$$;

create function notify_tenant() returns trigger language plpgsql as $$
begin
    perform pg_notify('tenant_changed', new.tenant_id::text);
    return null;
end
$$;

create trigger bump_own_version before update on tenant for each row execute function bump_own_version();
create trigger notify_tenant after insert or update on tenant for each row execute function notify_tenant();
create trigger bump_tenant after insert or update or delete on address for each row execute function bump_tenant();
