-- The name under which an account is shown. Stored: PostgreSQL 16 has no virtual columns. The table is rewritten, which
-- takes a moment at most, and not for longer than visitors wait.
set local lock_timeout = '10s';
alter table account
    add column display_name text not null generated always as (given_name || ' ' || usual_name) stored;
