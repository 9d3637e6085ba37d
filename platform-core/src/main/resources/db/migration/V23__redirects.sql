-- A redirect is one's own to change and remove, may hold at one of the aliases alone, and is counted.
alter table redirect
    add column id uuid not null default gen_random_uuid(),
    -- an alias of the site, as host and prefix; empty: at its canonical address, and at all of them that have no other
    add column alias text not null default '' check (alias = lower(alias) and length(alias) <= 300),
    add column created_at timestamptz not null default now(),
    add column hits bigint not null default 0,
    add column last_hit_on date,
    drop constraint redirect_pkey,
    add primary key (tenant_id, id),
    add constraint redirect_path unique (tenant_id, path, alias);
create index redirect_to_page on redirect (tenant_id, page_id) where page_id is not null;

-- Visitors do not see how often it was taken.
drop trigger bump_tenant on redirect;
create trigger bump_tenant after insert or delete on redirect for each row execute function bump_tenant();
create trigger bump_tenant_on_update after update on redirect for each row
    when ((old.path, old.alias, old.page_id, old.url) is distinct from (new.path, new.alias, new.page_id, new.url))
    execute function bump_tenant();

-- Adds what a node has counted, of all sites at once. With the rights of the owner: it takes numbers, and tells nothing.
-- In one order, so that two nodes do not wait for one another.
create function add_redirect_hits(tenants uuid[], aliases text[], paths text[], counts bigint[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    with counted as (
        select * from unnest(tenants, aliases, paths, counts) as c(tenant_id, alias, path, hits)),
    held as (
        select r.tenant_id, r.id, c.hits from redirect r join counted c using (tenant_id, alias, path)
         order by r.tenant_id, r.id for update of r)
    update redirect r set hits = r.hits + held.hits, last_hit_on = (now() at time zone 'Europe/Paris')::date
      from held where r.tenant_id = held.tenant_id and r.id = held.id
$$;
revoke execute on function add_redirect_hits(uuid[], text[], text[], bigint[]) from public;
grant execute on function add_redirect_hits(uuid[], text[], text[], bigint[]) to minisites_platform;
