-- A copy that its author drops can be had back for a while. What a form can carry is a bound here too.
alter table working_copy
    add column dropped_at timestamptz,
    add constraint working_copy_fits check (octet_length(fields::text) <= 2000000);
-- For the job that clears away what was left, across tenants.
create index working_copy_left on working_copy (saved_at);

-- Since when somebody has been there without a break.
alter table page_presence add column since timestamptz not null default now();
create index page_presence_left on page_presence (seen_at);
