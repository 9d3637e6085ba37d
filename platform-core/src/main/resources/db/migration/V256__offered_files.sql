-- The files that published pages offer, each with the first of these pages: searches ask it of hundreds of files at once.
-- A section offers its files through the pages that show it.
create table offered_file (
    tenant_id uuid not null,
    media_id uuid not null,
    -- the document of the library that it is the file of, else the first page by its path
    page_id uuid not null,
    -- whether that page is a document
    own boolean not null,
    -- the same among the pages that the portal finds; null if there is none
    shared_page_id uuid,
    shared_own boolean not null,
    primary key (tenant_id, media_id),
    foreign key (tenant_id, media_id) references media on delete cascade
);
select protect('offered_file');
alter table offered_file alter column tenant_id set (n_distinct = -0.001);
alter table offered_file alter column tenant_id set statistics 1;

-- The rows of these files, of all if "files" is null.
create function offered_files(tenant uuid, files uuid[]) returns setof offered_file language sql stable
begin atomic
    select offer.tenant_id, offer.media_id, (array_agg(offer.page_id order by offer.own desc, offer.path, offer.page_id))[1],
           bool_or(offer.own),
           (array_agg(offer.page_id order by offer.own desc, offer.path, offer.page_id) filter (where offer.shared))[1],
           coalesce(bool_or(offer.own) filter (where offer.shared), false)
      from (select u.tenant_id, u.media_id, p.kind = 'document' as own, coalesce(shown.id, p.id) as page_id,
                   coalesce(shown.path, p.path) as path, coalesce(shown.shared, p.shared) as shared
              from media_use u
              join media m on m.tenant_id = u.tenant_id and m.id = u.media_id
              join revision offering on offering.tenant_id = u.tenant_id and offering.id = u.revision_id
              join page p on p.tenant_id = u.tenant_id and p.id = offering.page_id and p.published_revision = u.revision_id
              left join section_use s on s.tenant_id = p.tenant_id and s.section_id = p.id and p.kind = 'section'
              left join revision showing on showing.tenant_id = s.tenant_id and showing.id = s.revision_id
              left join page shown on shown.tenant_id = showing.tenant_id and shown.id = showing.page_id
               and shown.published_revision = showing.id and shown.kind <> 'section'
             where u.tenant_id = tenant and (files is null or u.media_id = any(files)) and not u.superseded
               and (p.kind <> 'section' or shown.id is not null)) as offer
     group by offer.tenant_id, offer.media_id;
end;

-- Of two pages that are published at once, the second sees the first: the tenant is locked, as its version already is.
create function note_offered_files() returns trigger language plpgsql as $$
declare
    tenant constant uuid := coalesce(new.tenant_id, old.tenant_id);
    revisions constant uuid[] := array[old.published_revision, new.published_revision];
    files uuid[];
begin
    perform from tenant t where t.tenant_id = tenant for no key update;
    files := array(
        select u.media_id from media_use u where u.tenant_id = tenant and u.revision_id = any(revisions)
        union
        select u.media_id
          from section_use s
          join page section on section.tenant_id = s.tenant_id and section.id = s.section_id
          join media_use u on u.tenant_id = section.tenant_id and u.revision_id = section.published_revision
         where s.tenant_id = tenant and s.revision_id = any(revisions));
    if cardinality(files) > 0 then
        -- What is removed meanwhile is left out, instead of failing below.
        perform from media m where m.tenant_id = tenant and m.id = any(files) for key share;
        delete from offered_file o where o.tenant_id = tenant and o.media_id = any(files);
        insert into offered_file select * from offered_files(tenant, files);
    end if;
    return null;
end
$$;
create trigger note_offered_files after update of published_revision, shared on page
    for each row when (old.published_revision is distinct from new.published_revision
                       or new.published_revision is not null and old.shared <> new.shared)
    execute function note_offered_files();
create trigger note_offered_files_added after insert on page
    for each row when (new.published_revision is not null) execute function note_offered_files();
create trigger note_offered_files_removed after delete on page
    for each row when (old.published_revision is not null) execute function note_offered_files();

insert into offered_file
select offer.* from tenant t cross join lateral offered_files(t.tenant_id, null) as offer;

-- Whether visitors find a word, of those that search_word has.
create or replace function is_found_word(sought text, scope uuid) returns boolean language plpgsql stable
    set search_path = public, pg_temp as $$
declare
    lexeme constant tsquery := ('''' || sought || '''')::tsquery;
begin
    if scope is not null then
        return exists (
                   select from search_entry e where e.shown and e.tenant_id::text = scope::text and e.words @@ lexeme)
            or exists (
                   select from document_passage d
                     join media m on m.tenant_id = d.tenant_id and m.id = d.media_id and m.content_id = d.content_id
                      and m.state = 'clean'
                     join offered_file o on o.tenant_id = m.tenant_id and o.media_id = m.id
                    where d.tenant_id::text = scope::text and d.words @@ lexeme);
    end if;
    -- By the index of words first: for the first row alone PostgreSQL would read the pages of all sites.
    return exists (
               with named as materialized (
                   select e.tenant_id, e.page_id from search_entry e
                    where e.shown and e.words @@ lexeme and e.tenant_id in (select portal_sites()) limit 600)
               select from named e
                 join page p on p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared)
        or exists (
               with named as materialized (
                   select d.tenant_id, d.media_id, d.content_id from document_passage d
                    where d.words @@ lexeme and d.tenant_id in (select portal_sites()) limit 600)
               select from named d
                 join media m on m.tenant_id = d.tenant_id and m.id = d.media_id and m.content_id = d.content_id
                  and m.state = 'clean'
                 join offered_file o on o.tenant_id = m.tenant_id and o.media_id = m.id and o.shared_page_id is not null);
end
$$;

-- The rows that a search ranks: pages, and passages of files that a revision offers. Bounded whatever the scope has: six hundred
-- pages and six hundred passages with all the words; unless one of these bounds is reached, of those with some of the words, and
-- of titles, for each word its share of twelve hundred. What nobody finds must not fill the bounds: files of drafts, and on the
-- portal what is not shared. What is asked of each passage is no condition of a join ("is true", scalar queries): PostgreSQL
-- would begin with it, and read all passages of a site, or those of one site alone.
--   media_id, passage: null of a page
--   bounded: whether there may be more with all the words
create or replace function search_candidates(asked tsquery[], scope uuid)
    returns table (tenant_id uuid, page_id uuid, media_id uuid, passage integer, bounded boolean) language plpgsql stable
    set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    units constant integer := cardinality(asked);
    sites constant uuid[] := case when scope is null then array(select portal_sites()) end;
    every constant tsquery := (select string_agg('(' || one::text || ')', ' & ')::tsquery from unnest(asked) as one);
begin
    if units = 0 then
        return;
    end if;
    if scope is not null then
        return query
            with whole_entry as materialized (
                select e.page_id from search_entry e
                 where e.shown and e.tenant_id::text = scope::text and e.words @@ every limit 600),
            whole_passage as materialized (
                select p.media_id, p.page from document_passage p
                 where p.tenant_id::text = scope::text and p.words @@ every
                   and (select o.own is not null from offered_file o where o.tenant_id = scope and o.media_id = p.media_id)
                 limit 600),
            more as materialized (
                select (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600 as bounded),
            entry as (
                select whole.page_id from whole_entry as whole
                union
                select titled.page_id
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select e.page_id from search_entry e
                        where e.shown and e.tenant_id::text = scope::text and ts_filter(e.words, '{a}') @@ one.unit
                        limit 400 / units) as titled
                union
                select part.page_id
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select e.page_id from search_entry e
                        where e.shown and e.tenant_id::text = scope::text and e.words @@ one.unit
                        limit 800 / units) as part
                 where units > 1 and not (select more.bounded from more)),
            passage as (
                select whole.media_id, whole.page from whole_passage as whole
                union
                select part.media_id, part.page
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select p.media_id, p.page from document_passage p
                        where p.tenant_id::text = scope::text and p.words @@ one.unit
                          and (select o.own is not null from offered_file o where o.tenant_id = scope and o.media_id = p.media_id)
                        limit 800 / units) as part
                 where units > 1 and not (select more.bounded from more))
            select scope, e.page_id, null::uuid, null::integer, more.bounded from entry e cross join more
            union all
            select scope, null, p.media_id, p.page, more.bounded from passage p cross join more;
        return;
    end if;
    return query
        with site as materialized (select portal_sites() as tenant_id),
        whole_entry as materialized (
            select e.tenant_id, e.page_id from search_entry e
             where e.shown and e.words @@ every and e.tenant_id in (select s.tenant_id from site s)
               and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared)
             limit 600),
        whole_passage as materialized (
            select p.tenant_id, p.media_id, p.page from document_passage p
             where p.words @@ every and (p.tenant_id = any(sites)) is true
               and (select o.shared_page_id is not null from offered_file o
                     where o.tenant_id = p.tenant_id and o.media_id = p.media_id)
             limit 600),
        more as materialized (
            select (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600 as bounded),
        entry as (
            select whole.tenant_id, whole.page_id from whole_entry as whole
            union
            select titled.tenant_id, titled.page_id
              from unnest(asked) as one(unit)
             cross join lateral (
                   select e.tenant_id, e.page_id from search_entry e
                    where e.shown and ts_filter(e.words, '{a}') @@ one.unit and e.tenant_id in (select s.tenant_id from site s)
                      and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared)
                    limit 400 / units) as titled
            union
            select part.tenant_id, part.page_id
              from unnest(asked) as one(unit)
             cross join lateral (
                   select e.tenant_id, e.page_id from search_entry e
                    where e.shown and e.words @@ one.unit and e.tenant_id in (select s.tenant_id from site s)
                      and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared)
                    limit 800 / units) as part
             where units > 1 and not (select more.bounded from more)),
        passage as (
            select whole.tenant_id, whole.media_id, whole.page from whole_passage as whole
            union
            select part.tenant_id, part.media_id, part.page
              from unnest(asked) as one(unit)
             cross join lateral (
                   select p.tenant_id, p.media_id, p.page from document_passage p
                    where p.words @@ one.unit and (p.tenant_id = any(sites)) is true
                      and (select o.shared_page_id is not null from offered_file o
                            where o.tenant_id = p.tenant_id and o.media_id = p.media_id)
                    limit 800 / units) as part
             where units > 1 and not (select more.bounded from more))
        select e.tenant_id, e.page_id, null::uuid, null::integer, more.bounded from entry e cross join more
        union all
        select p.tenant_id, null, p.media_id, p.page, more.bounded from passage p cross join more;
end
$$;

-- The candidates that visitors can find, with what they are worth: as search_scored(tsquery[], tsquery[], tsquery). Of several
-- words each weighs by how rare it is among them. A document of the library has the words of its page and of its file; any
-- other file is found for itself, and the page that offers it is its context. Only what visitors can find: the page is
-- published; the file is clean and has the text that was read, and a published page offers it, or a section that a published
-- page shows: the first of them. An excluded word leaves out a passage, and a page with it in its own text.
-- "offset 0" keeps the words out of the conditions of the indexes: candidates are read by their keys. Words are unpacked once
-- (|| ''), not for each word that is asked for.
--   found: id of the page, or of the file
--   passage: the best one; null if the page has all the words itself and no passage of its file has
--   complete: whether all that is asked for is there
--   covered: how much of it is there; rare words weigh more
--   content: pages, actualites or documents, as in addresses; year: of what has a date
create or replace function search_scored(asked_for tsquery[], phrases_of tsquery[], refused tsquery, scope uuid)
    returns table (tenant_id uuid, found uuid, page_id uuid, media_id uuid, passage integer, complete boolean,
                   covered double precision, score double precision, content text, year integer, bounded boolean)
    language sql stable
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select unit, one.phrased from unnest(phrases_of) with ordinality as one(phrased, unit)),
    candidate as materialized (
        select c.* from search_candidates(asked_for, scope) c),
    file as materialized (
        select m.tenant_id, case when first.own then first.page_id else m.id end as found, first.page_id, m.id as media_id,
               m.content_id, c.passages
          from (select one.tenant_id, one.media_id, array_agg(one.passage) as passages
                  from candidate one where one.media_id is not null group by one.tenant_id, one.media_id) as c
          join media m on m.tenant_id = c.tenant_id and m.id = c.media_id and m.state = 'clean'
         cross join lateral (
               select case when scope is null then o.shared_page_id else o.page_id end as page_id,
                      case when scope is null then o.shared_own else o.own end as own
                 from offered_file o where o.tenant_id = m.tenant_id and o.media_id = m.id) as first
         where first.page_id is not null),
    entry_rank as materialized (
        select known.tenant_id, known.page_id, a.unit, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased) as rank
          from (select c.tenant_id, c.page_id from candidate c where c.page_id is not null
                union
                select f.tenant_id, f.page_id from file f where f.found = f.page_id) as known
         cross join lateral (
               select entry.words || '' as words from search_entry entry
                where entry.tenant_id = known.tenant_id and entry.page_id = known.page_id and entry.shown
               offset 0) as e
         cross join asked a
         where e.words @@ a.phrased and (refused is null or not e.words @@ refused)),
    passage_rank as materialized (
        select f.tenant_id, f.found, f.page_id, f.media_id, c.page, a.unit,
               ts_rank('{0.25, 0.5, 0.7, 1}', d.words, a.phrased) as rank
          from file f
         cross join lateral unnest(f.passages) as c(page)
         cross join lateral (
               select passage.words || '' as words from document_passage passage
                where passage.tenant_id = f.tenant_id and passage.media_id = f.media_id
                  and passage.page = c.page and passage.content_id = f.content_id
               offset 0) as d
         cross join asked a
         where d.words @@ a.phrased and (refused is null or not d.words @@ refused)),
    weight as materialized (
        select r.unit, 1 / ln((2 + count(distinct r.found))::double precision) as weight
          from (select e.page_id as found, e.unit from entry_rank e union all select p.found, p.unit from passage_rank p) as r
         group by r.unit),
    -- The best passage of each is in the first place, with all its words.
    placed as (
        select r.*, dense_rank() over (partition by r.found order by r.worth desc, r.media_id, r.page) as place
          from (select p.*, sum(w.weight * (0.5 + p.rank)) over (partition by p.found, p.media_id, p.page) as worth
                  from passage_rank p join weight w on w.unit = p.unit) as r),
    ranked as (
        select e.tenant_id, e.page_id as found, e.page_id, e.unit, e.rank as entry, null::real as best, null::real as elsewhere,
               null::uuid as media_id, null::integer as passage
          from entry_rank e
        union all
        select p.tenant_id, p.found, p.page_id, p.unit, null, case p.place when 1 then p.rank end, p.rank,
               case p.place when 1 then p.media_id end, case p.place when 1 then p.page end
          from placed p
        union all
        -- The page around a file that is no document of the library.
        select f.tenant_id, f.found, f.page_id, a.unit, null, null, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased), null, null
          from (select distinct p.tenant_id, p.found, p.page_id from passage_rank p where p.found <> p.page_id) as f
         cross join lateral (
               select entry.words || '' as words from search_entry entry
                where entry.tenant_id = f.tenant_id and entry.page_id = f.page_id
               offset 0) as e
         cross join asked a
         where e.words @@ a.phrased),
    had as (
        select r.tenant_id, r.found, r.page_id, r.unit, max(r.entry) as entry, max(r.best) as best, max(r.elsewhere) as elsewhere,
               array_remove(array_agg(r.media_id), null) as media, max(r.passage) as passage
          from ranked r group by r.tenant_id, r.found, r.page_id, r.unit),
    summed as (
        select h.tenant_id, h.found, h.page_id, count(*) as units, count(h.entry) as in_entry, count(h.best) as in_best,
               sum(w.weight) as covered, sum(w.weight * greatest(h.entry, h.best, 0.6 * h.elsewhere)) as score,
               (array_agg(h.media[1]) filter (where h.passage is not null))[1] as media_id, max(h.passage) as passage
          from had h join weight w on w.unit = h.unit
         group by h.tenant_id, h.found, h.page_id)
    select s.tenant_id, s.found, s.page_id,
           case when s.in_best = every.units or s.in_entry < every.units then s.media_id end,
           case when s.in_best = every.units or s.in_entry < every.units then s.passage end,
           s.units = every.units, s.covered,
           s.score * case when s.in_entry = every.units or s.in_best = every.units then 1.25 else 1 end,
           case when s.found <> s.page_id or p.kind = 'document' then 'documents'
                when p.kind = 'article' then 'actualites' else 'pages' end,
           case when s.found = s.page_id then extract(year from p.date)::integer end,
           coalesce((select bool_or(c.bounded) from candidate c), false)
      from summed s
     cross join (select cardinality(phrases_of) as units) as every
      join page p on p.tenant_id = s.tenant_id and p.id = s.page_id and p.published_revision is not null
       and (scope is not null or p.shared)
     where refused is null
        or not exists (select from search_entry e
                        where e.tenant_id = p.tenant_id and e.page_id = s.page_id and e.words @@ refused);
end;

drop function is_offered(uuid, uuid, boolean);
