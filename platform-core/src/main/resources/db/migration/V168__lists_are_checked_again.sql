-- The version of the site at which the lists that a page shows were looked at; none where it shows no list. What they show
-- changes with any publication, so they are looked at again when somebody reads the report, not by each publication.
alter table page_check add column lists_at bigint;
create index page_check_lists on page_check (tenant_id, lists_at) where lists_at is not null;
