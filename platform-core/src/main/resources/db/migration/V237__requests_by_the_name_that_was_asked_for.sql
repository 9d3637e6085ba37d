-- A request is also found by the short name that its requester asked for: the answers keep it after the request ended, the column
-- after deciders have corrected it. No table is locked for longer than visitors wait.
set local lock_timeout = '10s';
alter table site_request add column asked_slug text;
drop index site_request_quick_search;
create index site_request_quick_search on site_request using gin (quick_search_vector(
    coalesce(answers ->> 'programme-name', '') || ' ' || coalesce(answers ->> 'entity', '') || ' ' || coalesce(slug, '') || ' '
    || coalesce(answers ->> 'slug', '') || ' ' || coalesce(asked_slug, '')))
    with (fastupdate = off) where sent_at is not null;
