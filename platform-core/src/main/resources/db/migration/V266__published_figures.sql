-- What a team writes on the page of its site's statistics: a text and figures for each heading of the impact matrix.
create table published_figures (
    tenant_id uuid primary key references tenant,
    -- an object by heading: a text, and an array of objects with label, value, date and source
    figures jsonb not null,
    version integer not null default 1
);
select protect('published_figures');
-- The page is cached with the version of the site.
create trigger bump_tenant after insert or update on published_figures for each row execute function bump_tenant();
