-- The list of all sites sums the errors of pages: few pages have some.
create index page_check_of_errors on page_check (tenant_id, page_id) include (errors) where errors > 0;
