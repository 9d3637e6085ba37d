-- One list of results: pages, with the passage of their file for documents of the library, and files that other pages offer.
-- search_site, search_hits, search_partly and search_documents serve nodes of the release before this one; a later release
-- drops them.

-- The words of titles are found before those of texts, however many pages have them.
create index search_entry_titles on search_entry using gin ((tenant_id::text), ts_filter(words, '{a}'));

-- Words that are typed wrong are near those of files too. The words of a removed file stay: they match nothing.
create function index_passages(read jsonb) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    site constant uuid := current_setting('app.tenant')::uuid;
begin
    -- As index_pages: a word that leaves one page may come with another.
    perform pg_advisory_xact_lock(hashtextextended('search ' || site, 0));
    with indexed as (
        update document_passage p
           set words = search_vector(given.words), indexed = true, forms = 2
          from jsonb_to_recordset(read) as given(media uuid, content uuid, page integer, words jsonb)
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

-- Passages are indexed with their heading and the title of their file, and their words for what is typed wrong. Those that a
-- node of the release before this one has indexed are indexed again.
alter table document_passage add column forms smallint not null default 1;
grant select (forms) on document_passage to minisites_platform;
drop index document_passage_unindexed;
create index document_passage_unindexed on document_passage (tenant_id) where not indexed or forms < 2;
create function note_file_title() returns trigger language plpgsql as $$
begin
    update document_passage set indexed = false where tenant_id = new.tenant_id and media_id = new.id;
    return null;
end
$$;
create trigger note_file_title after update of title on media
    for each row when (new.title is distinct from old.title) execute function note_file_title();

-- What is asked for one by one, as search_units(text[], integer[], boolean[]); with the words that are near those that the
-- site does not have, if they are wanted.
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
              from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)
             where not without
               and word not in ('faire', 'faut', 'dois', 'doit', 'peut', 'peux', 'puis', 'veux', 'voudrais', 'avoir', 'être')
             group by phrase) as said
     where asked is not null
     group by asked, phrased
     order by 1 limit 12;
end;

-- The pages and files of the current site that have some of what is asked for. A document of the library has the words of
-- its page and of its file; any other file is found for itself, and the page that offers it is its context. Only what
-- visitors can find: the page is published; the file is clean and has the text that was read, and a published page offers
-- it, or a section that a published page shows: the first of them. Bounded whatever the site has: three thousand pages and
-- passages with all the words, and for each word three hundred pages with it in their title, and a thousand pages and
-- passages.
--   found: id of the page, or of the file
--   passage: the best one; null if the page has all the words itself and no passage of its file has
--   complete: whether all that is asked for is there
--   covered: how much of it is there; rare words weigh more
create function search_scored(wanted tsquery[], phrased tsquery[], refused tsquery)
    returns table (found uuid, page_id uuid, media_id uuid, passage integer, complete boolean, covered double precision,
                   score double precision)
    language sql stable
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select unit, one.wanted, one.phrased from unnest(wanted, phrased) with ordinality as one(wanted, phrased, unit)),
    every as materialized (
        select string_agg('(' || a.wanted::text || ')', ' & ')::tsquery as wanted, count(*) as units from asked a),
    entry as materialized (
        select whole.page_id
          from every
         cross join lateral (
               select e.page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text and e.words @@ every.wanted
                limit 3000) as whole
        union
        select titled.page_id
          from asked a
         cross join lateral (
               select e.page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text
                  and ts_filter(e.words, '{a}') @@ a.wanted
                limit 300) as titled
        union
        select part.page_id
          from asked a
         cross join lateral (
               select e.page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text and e.words @@ a.wanted
                limit 1000) as part
         where (select units from every) > 1),
    candidate as materialized (
        select whole.media_id, whole.page
          from every
         cross join lateral (
               select p.media_id, p.page from document_passage p
                where p.tenant_id::text = current_setting('app.tenant')::uuid::text and p.words @@ every.wanted
                limit 3000) as whole
        union
        select part.media_id, part.page
          from asked a
         cross join lateral (
               select p.media_id, p.page from document_passage p
                where p.tenant_id::text = current_setting('app.tenant')::uuid::text and p.words @@ a.wanted
                limit 1000) as part
         where (select units from every) > 1),
    offered as materialized (
        select m.id as media_id, m.content_id, first.page_id, case when first.own then first.page_id else m.id end as found
          from (select distinct c.media_id from candidate c) as file
          join media m on m.tenant_id = current_setting('app.tenant')::uuid and m.id = file.media_id and m.state = 'clean'
         cross join lateral (
               select shown.id as page_id, shown.kind = 'document' as own
                 from media_use u
                 join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id
                 left join section_use s on s.tenant_id = p.tenant_id and s.section_id = p.id and p.kind = 'section'
                 join page shown on shown.tenant_id = p.tenant_id and shown.kind <> 'section'
                  and case when p.kind = 'section' then shown.published_revision = s.revision_id else shown.id = p.id end
                where u.tenant_id = m.tenant_id and u.media_id = m.id and not u.superseded
                order by own desc, shown.path limit 1) as first),
    entry_rank as materialized (
        select e.page_id, a.unit, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased) as rank
          from (select entry.page_id from entry union select offered.page_id from offered) as known
          join search_entry e on e.tenant_id = current_setting('app.tenant')::uuid and e.page_id = known.page_id and e.shown
         cross join asked a
         where e.words @@ a.phrased and (refused is null or not e.words @@ refused)),
    passage_rank as materialized (
        select o.found, o.page_id, o.media_id, c.page, a.unit,
               ts_rank('{0.25, 0.5, 0.7, 1}', d.words, a.phrased) as rank
          from candidate c
          join offered o on o.media_id = c.media_id
          join document_passage d on d.tenant_id = current_setting('app.tenant')::uuid and d.media_id = c.media_id
           and d.page = c.page and d.content_id = o.content_id
         cross join asked a
         where d.words @@ a.phrased and (refused is null or not d.words @@ refused)),
    weight as materialized (
        select r.unit, 1 / ln((2 + count(distinct r.found))::double precision) as weight
          from (select e.page_id as found, e.unit from entry_rank e union all select p.found, p.unit from passage_rank p) as r
         group by r.unit),
    best as (
        select distinct on (r.found) r.found, r.page_id, r.media_id, r.page as passage
          from passage_rank r join weight w on w.unit = r.unit
         group by r.found, r.page_id, r.media_id, r.page
         order by r.found, sum(w.weight * (0.5 + r.rank)) desc, r.media_id, r.page),
    had as (
        select r.found, r.page_id, r.unit, max(r.entry) as entry, max(r.best) as best, max(r.elsewhere) as elsewhere
          from (select e.page_id as found, e.page_id, e.unit, e.rank as entry, null::real as best, null::real as elsewhere
                  from entry_rank e
                union all
                select p.found, p.page_id, p.unit, null, case when b.passage is not null then p.rank end, p.rank
                  from passage_rank p
                  left join best b on b.found = p.found and b.media_id = p.media_id and b.passage = p.page
                union all
                -- The page around a file that is no document of the library.
                select b.found, e.page_id, e.unit, null, null, e.rank
                  from best b join entry_rank e on e.page_id = b.page_id
                 where b.found <> b.page_id) as r
         group by r.found, r.page_id, r.unit),
    summed as (
        select h.found, h.page_id, count(*) as units, count(h.entry) as in_entry, count(h.best) as in_best,
               sum(w.weight) as covered,
               sum(w.weight * greatest(h.entry, h.best, 0.6 * h.elsewhere)) as score
          from had h join weight w on w.unit = h.unit
         group by h.found, h.page_id)
    select s.found, s.page_id,
           case when s.in_best = every.units or s.in_entry < every.units then b.media_id end,
           case when s.in_best = every.units or s.in_entry < every.units then b.passage end,
           s.units = every.units, s.covered,
           s.score * case when s.in_entry = every.units or s.in_best = every.units then 1.25 else 1 end
      from summed s
     cross join every
      left join best b on b.found = s.found
     where refused is null
        or not exists (select from search_entry e
                        where e.tenant_id = current_setting('app.tenant')::uuid and e.page_id = s.page_id
                          and e.words @@ refused);
end;

-- A page with a passage of its file, or of a file that it offers; both are null if the words are in the text of the page.
create type search_result as (page_id uuid, media_id uuid, passage integer);

-- Security definer: under row-level security "@@" is no condition of an index. The tenant is the transaction's; without one
-- this fails. What has all the words; where nothing has, what has words near to them; else what has some of the words, which
-- follows a few complete results too.
--   lexemes: the forms of the words that were looked for
create function search_pages(
    words text[], phrases integer[], excluded boolean[], most integer, skipped integer,
    out total bigint, out near boolean, out results search_result[], out partly search_result[], out lexemes text[])
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
    others_wanted tsquery[];
    others_phrased tsquery[];
begin
    near := false;
    select coalesce(array_agg(u.wanted order by u.unit), '{}'), coalesce(array_agg(u.phrased order by u.unit), '{}')
      into wanted, phrased from search_units(words, phrases, excluded, false) u;
    with scored as materialized (select * from search_scored(wanted, phrased, refused)),
    known as (select count(*) filter (where complete) as complete, max(covered) as covered from scored)
    select known.complete,
           array(select (s.page_id, s.media_id, s.passage)::search_result from scored s where s.complete
                  order by s.score desc, s.found limit most offset skipped),
           case when known.complete < 3 then array(
               select (s.page_id, s.media_id, s.passage)::search_result from scored s
                where not s.complete and s.covered >= 0.4 * known.covered
                order by 0.3 * s.covered + s.score desc, s.found limit 10) else '{}' end
      into total, results, partly from known;
    if total = 0 then
        select coalesce(array_agg(u.wanted order by u.unit), '{}'), coalesce(array_agg(u.phrased order by u.unit), '{}')
          into others_wanted, others_phrased from search_units(words, phrases, excluded, true) u;
        if others_phrased <> phrased then
            with scored as materialized (
                select * from search_scored(others_wanted, others_phrased, refused) s where s.complete)
            select count(*),
                   array(select (s.page_id, s.media_id, s.passage)::search_result from scored s
                          order by s.score desc, s.found limit most offset skipped)
              into total, results from scored;
            if total > 0 then
                near := true;
                partly := '{}';
                wanted := others_wanted;
            end if;
        end if;
    end if;
    lexemes := array(select distinct (regexp_matches(asked::text, '''([^'']*)''', 'g'))[1] from unnest(wanted) as asked);
end
$$;
revoke execute on function search_pages(text[], integer[], boolean[], integer, integer) from public;
grant execute on function search_pages(text[], integer[], boolean[], integer, integer) to minisites_app;
