-- A member has previewed the home page before the launch: the first-day guide ticks that it was read. Previews have signed addresses
-- and leave no row, so that without this one a team that finds its home page right would have to change it.
set local lock_timeout = '10s';
create table home_preview (
    tenant_id uuid primary key references tenant,
    first_at timestamptz not null default now()
);
select protect('home_preview');
revoke update, delete on home_preview from minisites_app;
