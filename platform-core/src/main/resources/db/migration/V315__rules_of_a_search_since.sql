-- The day of the last change: what was searched until then says nothing of what the rules answer now.
alter table search_rules add column changed_on date not null default (now() at time zone 'Europe/Paris')::date;
