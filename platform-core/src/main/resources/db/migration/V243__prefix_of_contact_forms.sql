-- A site under this prefix would take the submissions of all contact forms of the site at the root of the host. « not valid »: an
-- address that exists stays as it is.
set local lock_timeout = '10s';
alter table address add constraint address_path_prefix_check_forms check (path_prefix <> '/formulaire') not valid;
