-- Durable work. The columns are db-scheduler's, but the last one.
create table scheduled_tasks (
    task_name text not null check (length(task_name) between 1 and 100),
    task_instance text not null check (length(task_instance) between 1 and 100),
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    -- asked for while it runs: it may have read what has changed since, so it runs once more
    wanted_again boolean not null default false,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
alter table scheduled_tasks enable row level security;
alter table scheduled_tasks force row level security;
-- Nobody's in particular: what a job is about is in the rows that it reads, in their own context.
create policy work on scheduled_tasks to minisites_app, minisites_platform using (true);
create policy owner on scheduled_tasks to minisites_owner using (true);
grant select, insert, update, delete on scheduled_tasks to minisites_app;
grant select, insert, update (wanted_again) on scheduled_tasks to minisites_platform;

-- Letters, written in the transaction that decides and sent by a job.
create table outgoing_mail (
    id uuid primary key,
    recipient text not null check (length(recipient) between 3 and 320),
    letter jsonb not null check (jsonb_typeof(letter) = 'object'),
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    failures integer not null default 0,
    -- why it was given up; null while it is tried
    failure text
);
create index outgoing_mail_by_age on outgoing_mail (created_at desc, id);
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy post on outgoing_mail to minisites_app, minisites_platform using (true);
create policy owner on outgoing_mail to minisites_owner using (true);
grant select, insert, update on outgoing_mail to minisites_app;
grant select, insert on outgoing_mail to minisites_platform;
