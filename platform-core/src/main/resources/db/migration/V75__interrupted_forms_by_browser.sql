-- Whose form it is, as a digest of what the browser's signed cookie names: one browser cannot push out the forms of others.
-- Forms wait for an hour: there is nothing to fill in.
alter table interrupted_form add column browser text not null default '';
create index interrupted_form_by_browser on interrupted_form (browser, kept_at);
grant select (browser) on interrupted_form to minisites_platform;
