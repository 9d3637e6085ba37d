-- What central communications decided about a service that a site proposes to the catalogue of the portal; none: not yet.
create table portal_service (
    tenant_id uuid not null,
    page_id uuid not null,
    accepted boolean not null,
    -- why it is refused, for its team
    reason text not null default '' check (length(reason) <= 500),
    decided_at timestamptz not null default now(),
    primary key (tenant_id, page_id),
    foreign key (tenant_id, page_id) references page on delete cascade,
    check (accepted = (reason = ''))
);
alter table portal_service enable row level security;
alter table portal_service force row level security;
create policy tenant on portal_service for select to minisites_app
    using (tenant_id = current_setting('app.tenant')::uuid);
create policy platform on portal_service to minisites_platform using (true);
create policy owner on portal_service to minisites_owner using (true);
grant select on portal_service to minisites_app;
grant select, insert, update, delete on portal_service to minisites_platform;

-- The lists of the portal follow the versions of sites. Definer: who decides may not change tenants.
create function bump_site_of_service() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed uuid := coalesce(new.tenant_id, old.tenant_id);
begin
    update tenant set version = version + 1, changed_in = pg_current_xact_id()
     where tenant_id = changed and changed_in is distinct from pg_current_xact_id();
    return null;
end
$$;
revoke execute on function bump_site_of_service() from public;
create trigger bump_site_of_service after insert or update or delete on portal_service
    for each row execute function bump_site_of_service();
