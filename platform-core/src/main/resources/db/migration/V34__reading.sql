-- A visitor's page reads as much in a site of five thousand pages as in one of ten.
create index page_lists on page (tenant_id) where kind = 'articles' and published_revision is not null;
-- byte order, in which a section is one range of paths
create index page_section on page (tenant_id, path collate "C") where kind = 'page';
