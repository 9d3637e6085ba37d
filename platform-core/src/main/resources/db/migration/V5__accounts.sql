-- Who can sign in. Not a tenant's: one person may belong to several.
create table account (
    id uuid primary key,
    email text not null unique check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    given_name text not null check (length(given_name) between 1 and 100),
    usual_name text not null check (length(usual_name) between 1 and 100),
    platform_role text check (platform_role in ('communications', 'administrator', 'auditor')),
    created_at timestamptz not null default now()
);
alter table account enable row level security;
alter table account force row level security;
create policy people on account to minisites_app, minisites_platform using (true);
create policy owner on account to minisites_owner using (true);
grant select, insert, update on account to minisites_app;
grant select on account to minisites_platform;

create table membership (
    tenant_id uuid not null references tenant,
    account_id uuid not null references account,
    role text not null check (role in ('owner', 'editor', 'contributor')),
    since timestamptz not null default now(),
    primary key (tenant_id, account_id)
);
select protect('membership');
-- « my sites », asked across tenants
create index membership_of_account on membership (account_id);

alter table audit_event add column actor_id uuid references account;
-- what else it is about: a request, a mail
alter table audit_event add column subject uuid;
create index audit_event_by_subject on audit_event (subject, at) where subject is not null;
