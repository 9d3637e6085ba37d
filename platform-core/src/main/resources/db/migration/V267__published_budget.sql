-- The budget that a team publishes at /budget.
create table published_budget (
    tenant_id uuid primary key references tenant,
    -- a text, the day of the update, and an array of years with an amount for each category and the source of the money
    budget jsonb not null,
    -- the day of the update; null while there is no year, and so no page
    updated_on date,
    version integer not null default 1,
    changed_at timestamptz not null default now()
);
select protect('published_budget');
-- Pages show the link to it: they are cached with the version of the site.
create trigger bump_tenant after insert or update on published_budget for each row execute function bump_tenant();
