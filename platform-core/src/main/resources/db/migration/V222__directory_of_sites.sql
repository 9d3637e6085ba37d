-- What the directory of sites on the portal says of a site, beside its name and its address. A setting of the site; each node has
-- that of the live sites in its directory, so that the portal needs no statement about other sites.
set local lock_timeout = '10s';
alter table site add column directory jsonb not null default '{"sentence": null, "themes": [], "audiences": []}';

alter table former_arrangement drop constraint former_arrangement_part_check,
    add constraint former_arrangement_part_check check (part in ('menus', 'look', 'particulars', 'directory'));
