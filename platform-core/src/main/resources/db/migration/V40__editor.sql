-- What the preview of a page that is being written shows: what was typed, as far as it makes a page.
alter table working_copy add column shown jsonb;
