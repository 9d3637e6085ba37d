-- The terms of use are a page of the platform on every site, and can have a standard text like the others.
alter table standard_text drop constraint standard_text_path_check;
alter table standard_text add constraint standard_text_path_check
    check (path in ('/mentions-legales', '/cgu', '/donnees-personnelles', '/gestion-des-cookies'));
