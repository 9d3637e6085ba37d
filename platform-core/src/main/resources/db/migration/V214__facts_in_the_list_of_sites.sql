-- The list of all sites says of each its last publication, its audit and its errors, in one statement. What it asks of
-- every site is an index look-up or a short column: no row is shared by sites, so that none waits for another's transaction.
set local lock_timeout = '10s';

create index page_last_published on page (tenant_id, last_published_at desc) where last_published_at is not null;

-- The date as it is in the document, 2027-12-31: compared and sorted without reading the document. Text, because a cast to
-- a date is not immutable.
alter table site add column audited_on text generated always as (accessibility #>> '{audit,date}') stored;

-- Across tenants one may know that there is something to check and how many errors there are; not what they are.
grant select (page_id, errors) on page_check to minisites_platform;
