-- The state of the services outside the platform of which jobs copy lists: the last copy stays when an attempt fails.
create table outside_source (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    succeeded_at timestamptz,
    failed_at timestamptz,
    -- of the last attempt, when it has failed
    fault text,
    detail text check (length(detail) <= 300),
    entries integer not null default 0,
    next_at timestamptz not null
);
alter table outside_source enable row level security;
alter table outside_source force row level security;
-- Pages state the date of the data that they show.
create policy shared on outside_source for select to minisites_app using (true);
create policy platform on outside_source to minisites_platform using (true);
create policy owner on outside_source to minisites_owner using (true);
grant select on outside_source to minisites_app;
grant select, insert, update on outside_source to minisites_platform;

-- Their answers that have a validator, for conditional requests.
create table outside_answer (
    source text not null,
    url text not null check (length(url) <= 2000),
    etag text,
    last_modified text,
    body text not null,
    used_at timestamptz not null default now(),
    primary key (source, url)
);
alter table outside_answer enable row level security;
alter table outside_answer force row level security;
create policy shared on outside_answer for select to minisites_app using (true);
create policy platform on outside_answer to minisites_platform using (true);
create policy owner on outside_answer to minisites_owner using (true);
grant select, insert, update, delete on outside_answer to minisites_platform;
