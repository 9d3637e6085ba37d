-- The territories of France, by which content is classified as by the terms of a vocabulary: regions, departments, EPCI and
-- communes. A job writes them from the file of the release; a former commune leads to the one that replaced it.

-- A name as it is looked for: without case, accents, apostrophes and hyphens; "St" is "Saint".
create function territory_name(typed text) returns text language sql stable strict parallel safe
begin atomic
    select regexp_replace(regexp_replace(
               trim(regexp_replace(fold(typed), '[^a-z0-9]+', ' ', 'g')), '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g');
end;

create table territory (
    code text primary key check (code ~ '^(region|department|epci|commune)-[0-9A-Z]{2,9}$'),
    slug text not null,
    name text not null,
    -- as people choose it: "Lille (59)"
    label text not null,
    -- label as territory_name() writes it
    folded text not null,
    -- codes of the territories that contain it, the smallest first
    within text[] not null,
    postcodes text[] not null,
    population integer not null,
    replaced_by text references territory check (replaced_by <> code)
);
create unique index territory_slug on territory (slug) where replaced_by is null;
create index territory_postcodes on territory using gin (postcodes);
-- For the check of the reference when a row is changed.
create index territory_replaced on territory (replaced_by) where replaced_by is not null;
alter table territory enable row level security;
alter table territory force row level security;
create policy shared on territory for select to minisites_app using (true);
create policy platform on territory to minisites_platform using (true);
create policy owner on territory to minisites_owner using (true);
grant select on territory to minisites_app;
grant select, insert, update on territory to minisites_platform;

-- The edition of the file whose territories are all written.
create table territory_edition (
    edition text primary key,
    -- whether another one was loaded before
    later boolean not null,
    loaded_at timestamptz not null default now()
);
alter table territory_edition enable row level security;
alter table territory_edition force row level security;
create policy shared on territory_edition for select to minisites_app using (true);
create policy platform on territory_edition to minisites_platform using (true);
create policy owner on territory_edition to minisites_owner using (true);
grant select on territory_edition to minisites_app;
grant select, insert on territory_edition to minisites_platform;
-- Pages show the labels of territories; before the first edition nothing refers to one.
create trigger bump_touched_sites after insert on territory_edition
    for each row when (new.later) execute function bump_touched_sites();

-- The terms of today for references of content, "theme:HOUSING" or "territory:commune-59350": for what was replaced, what
-- replaces it. A function, since a view of both tables would read all territories for each page.
create function current_terms(given text[])
    returns table (given_term text, vocabulary text, code text, slug text, label text)
    language sql stable parallel safe
begin atomic
    select g.vocabulary || ':' || g.code, g.vocabulary, now.code, now.slug, now.label
      from vocabulary_term g
      join vocabulary_term now on now.vocabulary = g.vocabulary and now.code = coalesce(g.replaced_by, g.code)
     where g.vocabulary || ':' || g.code = any(given)
    union all
    select 'territory:' || g.code, 'territory', now.code, now.slug, now.label
      from territory g
      join territory now on now.code = coalesce(g.replaced_by, g.code)
     where g.code = any(array(select substr(term, 11) from unnest(given) as term where term like 'territory:%'));
end;
