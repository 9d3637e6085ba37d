-- Answers that led visitors of the guide to nothing of use (ADR 168): counts by day, kept for 25 months as those of
-- feedback. Nothing in them tells who answered, nor where.
create table guide_miss_day (
    tenant_id uuid not null references tenant,
    day date not null,
    answers text not null check (length(answers) <= 400),
    misses bigint not null,
    primary key (tenant_id, day, answers)
);
select protect('guide_miss_day');
alter table guide_miss_day alter column tenant_id set (n_distinct = -0.001);
alter table guide_miss_day alter column tenant_id set statistics 1;
create index guide_miss_day_age on guide_miss_day (day);

-- Across tenants one may know that there is something to clear away, and nothing else.
revoke select on guide_miss_day from minisites_platform;
grant select (tenant_id, day) on guide_miss_day to minisites_platform;
