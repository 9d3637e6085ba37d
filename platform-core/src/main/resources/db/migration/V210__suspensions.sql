-- A live site is suspended by central communications or an administrator. The public facts stand beside the state: the directory of
-- every node has them without another look-up, and visitors read them while the database is out. They count while the state is
-- 'suspended', and are written with it.
set local lock_timeout = '10s';
alter table tenant
    add column suspension_notice text check (length(suspension_notice) between 1 and 600),
    add column suspended_until date;

-- All suspensions. The last day is included; the suspension ends by itself after it. A changed one ends, and is followed by another
-- that began when it did.
create table suspension (
    tenant_id uuid not null references tenant,
    id uuid not null,
    suspended_at timestamptz not null default now(),
    suspended_by uuid not null references account,
    -- role in which it was decided: members learn the service, not the person
    service text not null check (service in ('communications', 'administrator')),
    reason text not null check (length(reason) between 1 and 1000),
    notice text,
    until date,
    ended_at timestamptz,
    -- null where the last day has passed
    ended_by uuid references account,
    primary key (tenant_id, id)
);
select protect('suspension');
create unique index one_open_suspension on suspension (tenant_id) where ended_at is null;
revoke delete on suspension from minisites_app;
