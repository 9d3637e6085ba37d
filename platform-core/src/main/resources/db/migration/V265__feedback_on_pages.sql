-- Answers to « Cette page vous a-t-elle été utile ? » (ADR 157): counts by page and day, kept for 25 months. Nothing in them
-- tells who answered; what visitors wrote is a sealed message to the team.
set local lock_timeout = '10s';

-- Whether pages ask the question, and the address of the button « Je donne mon avis » of the footer.
alter table site
    add column feedback boolean not null default true,
    add column opinion_url text check (length(opinion_url) <= 200);

create table feedback_day (
    tenant_id uuid not null references tenant,
    day date not null,
    page_id uuid not null,
    useful bigint not null default 0,
    not_useful bigint not null default 0,
    -- reasons of those who did not find the page useful
    not_found bigint not null default 0,
    unclear bigint not null default 0,
    outdated bigint not null default 0,
    other bigint not null default 0,
    primary key (tenant_id, day, page_id),
    foreign key (tenant_id, page_id) references page on delete cascade
);
create index feedback_day_of_page on feedback_day (tenant_id, page_id);

-- Answers whose reason is counted, so that a form sent twice counts once; removed the next day, when its token is invalid.
create table explained_feedback (
    tenant_id uuid not null references tenant,
    id uuid not null,
    explained_at timestamptz not null default now(),
    primary key (tenant_id, id)
);

do $$
declare
    counted text;
begin
    foreach counted in array array['feedback_day', 'explained_feedback'] loop
        perform protect(counted::regclass);
        execute format('alter table %I alter column tenant_id set (n_distinct = -0.001)', counted);
        execute format('alter table %I alter column tenant_id set statistics 1', counted);
    end loop;
end
$$;
create index feedback_day_age on feedback_day (day);
create index explained_feedback_age on explained_feedback (explained_at);

-- Across tenants one may know that there is something to clear away, and nothing else.
revoke select on feedback_day, explained_feedback from minisites_platform;
grant select (tenant_id, day) on feedback_day to minisites_platform;
grant select (tenant_id, explained_at) on explained_feedback to minisites_platform;

-- A message comes from a contact form, or says why a page is useful or not.
alter table contact_message
    add column kind text not null default 'contact' check (kind in ('contact', 'feedback'));
