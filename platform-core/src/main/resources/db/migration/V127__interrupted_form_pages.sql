-- The page on which an interrupted form stood, with its query: there it is shown again, filled.
alter table interrupted_form add column page text check (length(page) <= 4000);
