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
select protect('portal_service');
alter table portal_service alter column tenant_id set (n_distinct = -0.001);
alter table portal_service alter column tenant_id set statistics 1;
-- A team reads what was decided; who decides is of the platform.
revoke insert, update, delete on portal_service from minisites_app;
create policy decisions on portal_service to minisites_platform using (true);
grant insert, update, delete on portal_service to minisites_platform;

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
