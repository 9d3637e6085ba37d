-- One list of results: pages, with the passage of their file for documents of the library, and files that other pages offer.
-- search_site, search_hits, search_partly and search_documents serve nodes of the release before this one; a later release
-- drops them.

-- Words are read for each search: not compressed, and kept in their row where they fit.
alter table search_entry set (toast_tuple_target = 8160), alter column words set storage external;
alter table document_passage set (toast_tuple_target = 8160), alter column words set storage external;

-- The words of titles are found before those of texts, however many pages have them.
create index search_entry_titles on search_entry using gin ((tenant_id::text), ts_filter(words, '{a}'));

-- Words that are typed wrong are near those of files too. The words of a removed file stay: near_words passes over them. What
-- is locked is locked in one order, and nothing is waited for (V204). A passage whose file has another title now stays
-- unindexed.
create function index_passages(read jsonb) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    site constant uuid := current_setting('app.tenant')::uuid;
begin
    -- As index_pages: a word that leaves one page may come with another.
    perform pg_advisory_xact_lock(hashtextextended('search ' || site, 0));
    with free as materialized (
        select p.media_id, p.page
          from document_passage p
          join jsonb_to_recordset(read) as given(media uuid, page integer) on p.media_id = given.media and p.page = given.page
         where p.tenant_id = site
         order by p.media_id, p.page
           for update of p skip locked),
    indexed as (
        update document_passage p
           set words = search_vector(given.words), indexed = true, forms = 2
          from free
          join jsonb_to_recordset(read) as given(media uuid, content uuid, page integer, title text, words jsonb)
            on free.media_id = given.media and free.page = given.page
          join media m on m.tenant_id = site and m.id = given.media and (given.title is null or m.title = given.title)
         where p.tenant_id = site and p.media_id = given.media and p.page = given.page and p.content_id = given.content
        returning p.words)
    insert into search_word (tenant_id, word)
    select distinct site, word
      from indexed cross join unnest(tsvector_to_array(indexed.words)) as word
     where length(word) >= 4 and word !~ '\d' and word not like '~%'
     order by word
    on conflict do nothing;
end
$$;
revoke execute on function index_passages(jsonb) from public;
grant execute on function index_passages(jsonb) to minisites_app;

create or replace function index_pages(read jsonb) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    site constant uuid := current_setting('app.tenant')::uuid;
    indexed_pages uuid[];
    before text[];
    after text[];
begin
    -- One at a time for a site: a word that leaves one page may come with another.
    perform pg_advisory_xact_lock(hashtextextended('search ' || site, 0));
    indexed_pages := array(
        select e.page_id
          from search_entry e
         where e.tenant_id = site
           and e.page_id in (select (value ->> 'page')::uuid from jsonb_array_elements(read))
         order by e.page_id
           for update skip locked);
    before := search_words_of(indexed_pages);
    update search_entry e
       set words = search_vector(given.words), indexed = given.change, forms = 2
      from jsonb_to_recordset(read) as given(page uuid, change integer, words jsonb)
     where e.tenant_id = site and e.page_id = given.page and e.page_id = any(indexed_pages) and given.words is not null;
    delete from search_entry e
     using jsonb_to_recordset(read) as given(page uuid, change integer, words jsonb)
     where e.tenant_id = site and e.page_id = given.page and e.page_id = any(indexed_pages)
       and e.changes = given.change and given.words is null;
    after := search_words_of(indexed_pages);
    insert into search_word (tenant_id, word)
    select site, word from (select unnest(after) as word except select unnest(before)) as come
    on conflict do nothing;
    delete from search_word w
     where w.tenant_id = site and w.word in (select unnest(before) except select unnest(after))
       and not exists (select from search_entry e
                        where e.tenant_id::text = site::text and e.words @@ ('''' || w.word || '''')::tsquery)
       and not exists (select from document_passage p
                        where p.tenant_id::text = site::text and p.words @@ ('''' || w.word || '''')::tsquery);
end
$$;

-- Passages are indexed with their heading, the first one with the title of its file, and their words for what is typed wrong.
-- Those that a node of the release before this one has indexed are indexed again.
alter table document_passage add column forms smallint not null default 1;
grant select (forms) on document_passage to minisites_platform;
drop index document_passage_unindexed;
create index document_passage_unindexed on document_passage (tenant_id) where not indexed or forms < 2;
create function note_file_title() returns trigger language plpgsql as $$
begin
    update document_passage set indexed = false, forms = 1
     where tenant_id = new.tenant_id and media_id = new.id
       and page = (select min(page) from document_passage where tenant_id = new.tenant_id and media_id = new.id);
    return null;
end
$$;
create trigger note_file_title after update of title on media
    for each row when (new.title is distinct from old.title) execute function note_file_title();

-- Whether visitors find a word, of those that search_word has.
create function is_found_word(sought text) returns boolean language sql stable
    set search_path = public, pg_temp
begin atomic
    select exists (
               select from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text
                  and e.words @@ ('''' || sought || '''')::tsquery)
        or exists (
               select from document_passage d
                 join media m on m.tenant_id = current_setting('app.tenant')::uuid and m.id = d.media_id
                  and m.content_id = d.content_id and m.state = 'clean'
                 join media_use u on u.tenant_id = m.tenant_id and u.media_id = m.id and not u.superseded
                 join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                 join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
                where d.tenant_id::text = current_setting('app.tenant')::uuid::text
                  and d.words @@ ('''' || sought || '''')::tsquery);
end;

-- Of the twenty nearest words those that visitors find: a word of a file that nobody can see must not be told from one that
-- the site does not have.
create or replace function near_words(forms text[]) returns setof text language sql stable
    set search_path = public, pg_temp
begin atomic
    select word
      from (select word, near, max(near) over () as nearest
              from (select word, near
                      from (select distinct on (w.word) w.word, similarity(w.word, form) as near
                              from unnest(forms) as form
                              join search_word w on w.tenant_id::text = current_setting('app.tenant')::uuid::text
                               and w.word % form
                             where length(form) >= 4 and form not like '~%'
                             order by w.word, near desc) as similar_word
                     where near >= 0.4
                     order by near desc, word limit 20) as candidate
             where is_found_word(word)) as found
     where near >= 0.75 * nearest
       and not exists (select from unnest(forms) as form
                         join search_word w on w.tenant_id = current_setting('app.tenant')::uuid and w.word = form
                        where is_found_word(form))
     order by near desc, word limit 5;
end;

-- What is asked for one by one, as search_units(text[], integer[], boolean[]); with the words that are near those that the
-- site does not have, if they are wanted. Verbs that belong to the question are left out beside other words, and not in a
-- phrase. The first twelve.
create function search_units(words text[], phrases integer[], excluded boolean[], nearly boolean)
    returns table (unit integer, wanted tsquery, phrased tsquery) language sql stable
    set search_path = public, pg_temp
begin atomic
    select row_number() over (order by min(first))::integer, asked, phrased
      from (select min(ord) as first,
                   search_query(array_agg(word order by ord), array_agg(ord::integer order by ord),
                                array_agg(false order by ord), nearly) as asked,
                   search_query(array_agg(word order by ord), array_agg(phrase order by ord),
                                array_agg(false order by ord), nearly) as phrased
              from (select one.word, one.phrase, one.ord, one.auxiliary, count(*) over (partition by one.phrase) > 1
                           or not bool_or(not one.auxiliary and search_forms(one.word) <> '{}') over () as kept
                      from (select typed.*,
                                   word in ('faire', 'faut', 'dois', 'doit', 'peut', 'peux', 'puis', 'veux', 'voudrais',
                                            'avoir', 'être') as auxiliary
                              from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)
                             where not without) as one) as said_word
             where kept or not auxiliary
             group by phrase) as said
     where asked is not null
     group by asked, phrased
     order by 1 limit 12;
end;

-- The pages and files of the current site that have some of what is asked for. A document of the library has the words of
-- its page and of its file; any other file is found for itself, and the page that offers it is its context. Only what
-- visitors can find: the page is published; the file is clean and has the text that was read, and a published page offers
-- it, or a section that a published page shows: the first of them. Bounded whatever the site has: six hundred pages and six
-- hundred passages with all the words; of those with some of them, and of titles, for each word its share of twelve hundred.
-- An excluded word leaves out a passage, and a page with it in its own text.
-- "offset 0" keeps the words out of the conditions of the indexes there: candidates are read by their keys. Words are
-- unpacked once (|| ''), not for each word that is asked for.
--   found: id of the page, or of the file
--   passage: the best one; null if the page has all the words itself and no passage of its file has
--   complete: whether all that is asked for is there
--   covered: how much of it is there; rare words weigh more
--   content: pages, actualites or documents, as in addresses; year: of what has a date
--   bounded: whether there may be more
create function search_scored(wanted tsquery[], phrased tsquery[], refused tsquery)
    returns table (found uuid, page_id uuid, media_id uuid, passage integer, complete boolean, covered double precision,
                   score double precision, content text, year integer, bounded boolean)
    language sql stable
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select unit, one.wanted, one.phrased from unnest(wanted, phrased) with ordinality as one(wanted, phrased, unit)),
    every as materialized (
        select string_agg('(' || a.wanted::text || ')', ' & ')::tsquery as wanted, count(*) as units from asked a),
    whole_entry as materialized (
        select whole.page_id
          from every
         cross join lateral (
               select e.page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text and e.words @@ every.wanted
                limit 600) as whole),
    entry as materialized (
        select whole.page_id from whole_entry as whole
        union
        select titled.page_id
          from asked a
         cross join lateral (
               select e.page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text
                  and ts_filter(e.words, '{a}') @@ a.wanted
                limit (select 400 / units from every)) as titled
        union
        select part.page_id
          from asked a
         cross join lateral (
               select e.page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text and e.words @@ a.wanted
                limit (select 800 / units from every)) as part
         where (select units from every) > 1),
    whole_passage as materialized (
        select whole.media_id, whole.page
          from every
         cross join lateral (
               select p.media_id, p.page from document_passage p
                where p.tenant_id::text = current_setting('app.tenant')::uuid::text and p.words @@ every.wanted
                  and exists (select from media_use u
                               where u.tenant_id = p.tenant_id and u.media_id = p.media_id and not u.superseded)
                limit 600) as whole),
    candidate as materialized (
        select whole.media_id, whole.page from whole_passage as whole
        union
        select part.media_id, part.page
          from asked a
         cross join lateral (
               select p.media_id, p.page from document_passage p
                where p.tenant_id::text = current_setting('app.tenant')::uuid::text and p.words @@ a.wanted
                  and exists (select from media_use u
                               where u.tenant_id = p.tenant_id and u.media_id = p.media_id and not u.superseded)
                limit (select 800 / units from every)) as part
         where (select units from every) > 1),
    file as materialized (
        select case when first.own then first.page_id else m.id end as found, first.page_id, m.id as media_id, m.content_id,
               c.pages
          from (select one.media_id, array_agg(one.page) as pages from candidate one group by one.media_id) as c
          join media m on m.tenant_id = current_setting('app.tenant')::uuid and m.id = c.media_id and m.state = 'clean'
         cross join lateral (
               select coalesce(shown.id, p.id) as page_id, p.kind = 'document' as own
                 from media_use u
                 join revision offering on offering.tenant_id = u.tenant_id and offering.id = u.revision_id
                 join page p on p.tenant_id = u.tenant_id and p.id = offering.page_id and p.published_revision = u.revision_id
                 left join section_use s on s.tenant_id = p.tenant_id and s.section_id = p.id and p.kind = 'section'
                 left join revision showing on showing.tenant_id = s.tenant_id and showing.id = s.revision_id
                 left join page shown on shown.tenant_id = showing.tenant_id and shown.id = showing.page_id
                  and shown.published_revision = showing.id and shown.kind <> 'section'
                where u.tenant_id = m.tenant_id and u.media_id = m.id and not u.superseded
                  and (p.kind <> 'section' or shown.id is not null)
                order by own desc, coalesce(shown.path, p.path) limit 1) as first),
    entry_rank as materialized (
        select known.page_id, a.unit, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased) as rank
          from (select entry.page_id from entry union select file.page_id from file where file.found = file.page_id) as known
         cross join lateral (
               select entry.words || '' as words from search_entry entry
                where entry.tenant_id = current_setting('app.tenant')::uuid and entry.page_id = known.page_id and entry.shown
               offset 0) as e
         cross join asked a
         where e.words @@ a.phrased and (refused is null or not e.words @@ refused)),
    passage_rank as materialized (
        select f.found, f.page_id, f.media_id, c.page, a.unit, ts_rank('{0.25, 0.5, 0.7, 1}', d.words, a.phrased) as rank
          from file f
         cross join lateral unnest(f.pages) as c(page)
         cross join lateral (
               select passage.words || '' as words from document_passage passage
                where passage.tenant_id = current_setting('app.tenant')::uuid and passage.media_id = f.media_id
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
        select e.page_id as found, e.page_id, e.unit, e.rank as entry, null::real as best, null::real as elsewhere,
               null::uuid as media_id, null::integer as passage
          from entry_rank e
        union all
        select p.found, p.page_id, p.unit, null, case p.place when 1 then p.rank end, p.rank,
               case p.place when 1 then p.media_id end, case p.place when 1 then p.page end
          from placed p
        union all
        -- The page around a file that is no document of the library.
        select f.found, f.page_id, a.unit, null, null, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased), null, null
          from (select distinct p.found, p.page_id from passage_rank p where p.found <> p.page_id) as f
         cross join lateral (
               select entry.words || '' as words from search_entry entry
                where entry.tenant_id = current_setting('app.tenant')::uuid and entry.page_id = f.page_id
               offset 0) as e
         cross join asked a
         where e.words @@ a.phrased),
    had as (
        select r.found, r.page_id, r.unit, max(r.entry) as entry, max(r.best) as best, max(r.elsewhere) as elsewhere,
               array_remove(array_agg(r.media_id), null) as media, max(r.passage) as passage
          from ranked r group by r.found, r.page_id, r.unit),
    summed as (
        select h.found, h.page_id, count(*) as units, count(h.entry) as in_entry, count(h.best) as in_best,
               sum(w.weight) as covered, sum(w.weight * greatest(h.entry, h.best, 0.6 * h.elsewhere)) as score,
               (array_agg(h.media[1]) filter (where h.passage is not null))[1] as media_id, max(h.passage) as passage
          from had h join weight w on w.unit = h.unit
         group by h.found, h.page_id)
    select s.found, s.page_id,
           case when s.in_best = every.units or s.in_entry < every.units then s.media_id end,
           case when s.in_best = every.units or s.in_entry < every.units then s.passage end,
           s.units = every.units, s.covered,
           s.score * case when s.in_entry = every.units or s.in_best = every.units then 1.25 else 1 end,
           case when s.found <> s.page_id or p.kind = 'document' then 'documents'
                when p.kind = 'article' then 'actualites' else 'pages' end,
           case when s.found = s.page_id then extract(year from p.date)::integer end,
           (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600
      from summed s
     cross join every
      join page p on p.tenant_id = current_setting('app.tenant')::uuid and p.id = s.page_id and p.published_revision is not null
     where refused is null
        or not exists (select from search_entry e
                        where e.tenant_id = p.tenant_id and e.page_id = s.page_id and e.words @@ refused);
end;

-- A page with a passage of its file, or of a file that it offers; both are null if the words are in the text of the page.
create type search_result as (page_id uuid, media_id uuid, passage integer);

-- Security definer: under row-level security "@@" is no condition of an index. The tenant is the transaction's; without one
-- this fails. What has all the words; where nothing has, what has words near to them; else what has some of the words, which
-- follows a few complete results too. Of these what the facets admit: any of the contents, and any of the years.
--   bounded: whether there may be more complete results
--   counts: how many complete results each value of a facet has, whatever is selected in its own facet
--   lexemes: the forms of the words that were looked for
create function search_pages(
    words text[], phrases integer[], excluded boolean[], contents text[], years integer[], most integer, skipped integer,
    out total bigint, out bounded boolean, out near boolean, out results search_result[], out partly search_result[],
    out counts jsonb, out lexemes text[])
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
declare
    refused constant tsquery := (
        select string_agg('(' || forms || ')', ' | ')::tsquery
          from (select (select string_agg('''' || form || '''', ' | ') from unnest(search_forms(word)) as form) as forms
                  from unnest(words, excluded) as typed(word, without) where without) as refused
         where forms is not null);
    wanted tsquery[];
    phrased tsquery[];
    phrased_before tsquery[];
    answer record;
begin
    foreach near in array array[false, true] loop
        select coalesce(array_agg(u.wanted order by u.unit), '{}'), coalesce(array_agg(u.phrased order by u.unit), '{}')
          into wanted, phrased from search_units(words, phrases, excluded, near) u;
        exit when phrased = phrased_before;
        with scored as materialized (
            select s.*, cardinality(contents) = 0 or s.content = any(contents) as of_content,
                   cardinality(years) = 0 or coalesce(s.year = any(years), false) as of_year
              from search_scored(wanted, phrased, refused) s),
        admitted as (select * from scored s where s.of_content and s.of_year),
        counted (facet, value, documents) as (
            select 'CONTENT', s.content, count(*) filter (where s.of_year) from scored s where s.complete group by s.content
            union all
            select 'YEAR', s.year::text, count(*) filter (where s.of_content)
              from scored s where s.complete and s.year is not null group by s.year)
        select (select count(*) from scored s where s.complete) as complete,
               (select count(*) from admitted s where s.complete) as total,
               (select coalesce(bool_or(s.bounded), false) from scored s) as bounded,
               array(select (s.page_id, s.media_id, s.passage)::search_result from admitted s where s.complete
                      order by s.score desc, s.found limit most offset skipped) as results,
               array(select (s.page_id, s.media_id, s.passage)::search_result from admitted s
                      where not s.complete and s.covered >= 0.4 * (select max(every.covered) from scored every)
                      order by 0.3 * s.covered + s.score desc, s.found limit 10) as partly,
               (select coalesce(jsonb_agg(jsonb_build_object('facet', c.facet, 'value', c.value, 'documents', c.documents)), '[]')
                  from counted c) as counts
          into answer;
        -- What has some of the words as they were typed stays, if nothing has words near to all of them.
        if not near or answer.complete > 0 then
            total := answer.total;
            bounded := answer.bounded and total > 0;
            results := answer.results;
            counts := answer.counts;
            partly := case when not near and answer.complete < 3 then answer.partly else '{}' end;
            lexemes := array(select distinct (regexp_matches(asked::text, '''([^'']*)''', 'g'))[1] from unnest(wanted) as asked);
        end if;
        exit when answer.complete > 0;
        phrased_before := phrased;
    end loop;
    near := near and answer.complete > 0;
end
$$;
revoke execute on function search_pages(text[], integer[], boolean[], text[], integer[], integer, integer) from public;
grant execute on function search_pages(text[], integer[], boolean[], text[], integer[], integer, integer) to minisites_app;
