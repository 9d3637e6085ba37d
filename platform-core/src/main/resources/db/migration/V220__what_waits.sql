-- Waiting items are read from the table of each fact, over all sites of an account or over all sites: each kind has an index
-- that holds the pending rows alone.
set local lock_timeout = '10s';

create index review_returned on review (tenant_id, submitted_by) where outcome = 'returned';
create index preview_comment_unsettled on preview_comment (tenant_id, page_id) where settled_at is null;
create index membership_by_end on membership (until) where until is not null;
create index membership_of_owners on membership (tenant_id, until) where role = 'owner';
create index lifecycle_measure_open on lifecycle_measure (tenant_id, kind, taken_on)
    where ended_on is null and kind in ('alert', 'reminder', 'read-only', 'archive-announced');
create index creation_failed on creation (started_at) where state = 'failed';
create index tenant_in_preparation on tenant (created_at) where state = 'preparation';

-- Across tenants one may know that a message waits, and how many errors a page has; not what they say.
grant select (handled_at) on contact_message to minisites_platform;
grant select (page_id, errors) on page_check to minisites_platform;
