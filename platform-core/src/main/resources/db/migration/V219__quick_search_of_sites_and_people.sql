-- Names of sites, people and requests, for the roles that may open all of them. Readers of a table without a policy of its own on
-- them, or in the platform's role: "@@" is a condition of these indexes there. No table is locked for longer than visitors wait.
set local lock_timeout = '10s';
create index tenant_quick_search on tenant using gin (quick_search_vector(name || ' ' || slug)) with (fastupdate = off);
create index account_quick_search on account using gin (quick_search_vector(display_name || ' ' || email))
    with (fastupdate = off) where erased_at is null;
create index site_request_quick_search on site_request using gin (quick_search_vector(
    coalesce(answers ->> 'programme-name', '') || ' ' || coalesce(answers ->> 'entity', '') || ' ' || coalesce(slug, '')))
    with (fastupdate = off) where sent_at is not null;
