-- Who did what. Append-only: the application's role may insert and nothing else; it is read by the platform's role.
create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    action text not null,
    tenant_id uuid references tenant,
    detail jsonb not null default '{}'
);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy append on audit_event for insert to minisites_app, minisites_platform with check (true);
create policy platform on audit_event for select to minisites_platform using (true);
create policy owner on audit_event to minisites_owner using (true);
grant insert on audit_event to minisites_app, minisites_platform;
grant select on audit_event to minisites_platform;
create index audit_event_by_tenant on audit_event (tenant_id, at);
