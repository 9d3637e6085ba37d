-- The search of a site and that of the portal, over all live sites that share their content with it, are one: they differ in
-- the rows that they begin with. search_pages and what it needs serve nodes of the version before; a later one drops them.
drop function search_site(text[], integer[], boolean[], integer, integer);
drop function search_partly(text[], integer[], boolean[], uuid[], integer);
drop function search_hits(tsquery, tsquery, integer, integer);
drop function search_documents(text[], integer[], boolean[], integer);
drop function search_units(text[], integer[], boolean[]);

-- Whether the portal finds the content of the site: decided by central communications.
alter table tenant add column shared boolean not null default true;
-- Whether the portal finds the page, with its files: decided by the team.
alter table page add column shared boolean not null default true;
grant update (shared) on tenant to minisites_app;
-- What each node has in memory of a tenant is the same as before, and so are all pages.

-- The sites whose content the portal finds: its own among them.
create function portal_sites() returns setof uuid language sql stable
    set search_path = public, pg_temp
begin atomic
    select t.tenant_id from tenant t where t.state = 'live' and t.shared;
end;
revoke execute on function portal_sites() from public;

-- In the functions below "scope" is the tenant whose content is searched; null on the portal. They are called by
-- search_tenant and search_portal alone, which are the owner's.

-- Whether visitors find a word, of those that search_word has.
create function is_found_word(sought text, scope uuid) returns boolean language plpgsql stable
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
                     join media_use u on u.tenant_id = m.tenant_id and u.media_id = m.id and not u.superseded
                     join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                     join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
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
                 join media_use u on u.tenant_id = m.tenant_id and u.media_id = m.id and not u.superseded
                 join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                 join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
                where case when p.kind = 'section' then exists (
                          select from section_use s
                            join revision showing on showing.tenant_id = s.tenant_id and showing.id = s.revision_id
                            join page shown on shown.tenant_id = showing.tenant_id and shown.id = showing.page_id
                             and shown.published_revision = showing.id and shown.kind <> 'section' and shown.shared
                           where s.tenant_id = p.tenant_id and s.section_id = p.id)
                      else p.shared end);
end
$$;
revoke execute on function is_found_word(text, uuid) from public;

-- Of the twenty nearest words those that visitors find, as near_words(text[]).
create function near_words(forms text[], scope uuid) returns setof text language plpgsql stable
    set search_path = public, pg_temp as $$
declare
    nearest text[];
begin
    if exists (select from unnest(forms) as form
                join search_word w on w.word = form and (scope is null or w.tenant_id = scope)
               where is_found_word(form, scope)) then
        return;
    end if;
    if scope is not null then
        nearest := array(
            select w.word
              from unnest(forms) as form
              join search_word w on w.tenant_id::text = scope::text and w.word % form
             where length(form) >= 4 and form not like '~%'
             group by w.word
            having max(similarity(w.word, form)) >= 0.4
             order by max(similarity(w.word, form)) desc, w.word limit 20);
    else
        nearest := array(
            select w.word
              from unnest(forms) as form
              join search_word w on w.word % form and w.tenant_id in (select portal_sites())
             where length(form) >= 4 and form not like '~%'
             group by w.word
            having max(similarity(w.word, form)) >= 0.4
             order by max(similarity(w.word, form)) desc, w.word limit 20);
    end if;
    return query
        select found.word
          from (select candidate.word, candidate.near, max(candidate.near) over () as best
                  from (select one.word, (select max(similarity(one.word, form)) from unnest(forms) as form
                                           where length(form) >= 4 and form not like '~%') as near
                          from unnest(nearest) as one(word)) as candidate
                 where is_found_word(candidate.word, scope)) as found
         where found.near >= 0.75 * found.best
         order by found.near desc, found.word limit 5;
end
$$;
revoke execute on function near_words(text[], uuid) from public;

-- As search_query(text[], integer[], boolean[], boolean), with the near words of the scope.
create function search_query(words text[], phrases integer[], excluded boolean[], nearly boolean, scope uuid)
    returns tsquery language sql stable
    set search_path = public, pg_temp
begin atomic
    with term as (
        select ord, phrase, without,
               (select string_agg('''' || form || '''', ' | ')
                  from (select unnest(search_forms(word)) as form
                        union
                        select near_words(search_forms(word), scope) where nearly) as forms) as forms
          from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)),
    kept as (
        select *, lag(ord) over (order by ord) as before, lag(phrase) over (order by ord) as phrase_before
          from term where forms is not null)
    select string_agg(
               case when before is null then '' when phrase = phrase_before then ' <' || ord - before || '> ' else ' & ' end
               || case when without then '!' else '' end || '(' || forms || ')', '' order by ord)::tsquery
      from kept;
end;
revoke execute on function search_query(text[], integer[], boolean[], boolean, uuid) from public;

-- Any of these expressions: its words wherever they stand, or one after the other. Null for none.
--   expressions: arrays of words
create function synonym_query(expressions jsonb, adjacent boolean) returns tsquery language sql stable
    set search_path = public, pg_temp
begin atomic
    select string_agg('(' || one.wanted::text || ')', ' | ')::tsquery
      from (select search_query(array_agg(word order by ord),
                                array_agg(case when adjacent then 0 else ord::integer end order by ord),
                                array_agg(false order by ord), false, null) as wanted
              from jsonb_array_elements(expressions) with ordinality as expression(words, place)
             cross join jsonb_array_elements_text(expression.words) with ordinality as said(word, ord)
             group by place) as one
     where one.wanted is not null;
end;
revoke execute on function synonym_query(jsonb, boolean) from public;

-- What is asked for one by one: each word, or each phrase; of a phrase also its words, wherever they stand: only that they are
-- there is known from an index alone. With the words that are near those that the scope does not have, if they are wanted.
-- Verbs that belong to the question are left out beside other words, and not in a phrase. The first twelve.
--   synonyms: by the number of a phrase, expressions that mean the same; its own words are then sought wherever they stand
create function search_units(
    words text[], phrases integer[], excluded boolean[], synonyms jsonb, nearly boolean, scope uuid)
    returns table (unit integer, wanted tsquery, phrased tsquery) language sql stable
    set search_path = public, pg_temp
begin atomic
    select row_number() over (order by min(first))::integer, asked, phrased
      from (select min(ord) as first,
                   search_query(array_agg(word order by ord), array_agg(ord::integer order by ord),
                                array_agg(false order by ord), nearly, scope) as own,
                   search_query(array_agg(word order by ord), array_agg(phrase order by ord),
                                array_agg(false order by ord), nearly, scope) as own_phrase,
                   synonyms -> phrase::text as others
              from (select one.word, one.phrase, one.ord, one.auxiliary, count(*) over (partition by one.phrase) > 1
                           or not bool_or(not one.auxiliary and search_forms(one.word) <> '{}') over () as kept
                      from (select typed.*,
                                   word in ('faire', 'faut', 'dois', 'doit', 'peut', 'peux', 'puis', 'veux', 'voudrais',
                                            'avoir', 'être') as auxiliary
                              from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)
                             where not without) as one) as said_word
             where kept or not auxiliary
             group by phrase) as said
     cross join lateral (
           select case when others is null then own else coalesce(own || synonym_query(others, false), own) end as asked,
                  case when others is null then own_phrase else coalesce(own || synonym_query(others, true), own) end as phrased
           ) as meant
     where own is not null
     group by asked, phrased
     order by 1 limit 12;
end;
revoke execute on function search_units(text[], integer[], boolean[], jsonb, boolean, uuid) from public;

-- Whether a published page offers a file, or a section that a published page may show.
--   sharing: whether the page, but not the section, has to be shared
create function is_offered(tenant uuid, file uuid, sharing boolean) returns boolean language sql stable
    set search_path = public, pg_temp
begin atomic
    select exists (
        select from media_use u
          join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
          join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
         where u.tenant_id = tenant and u.media_id = file and not u.superseded
           and (not sharing or p.shared or p.kind = 'section'));
end;
revoke execute on function is_offered(uuid, uuid, boolean) from public;

-- The rows that a search ranks: pages, and passages of files that a revision offers. Bounded whatever the scope has: six hundred
-- pages and six hundred passages with all the words; of those with some of them, and of titles, for each word its share of
-- twelve hundred. What nobody finds must
-- not fill the bounds: files of drafts, and on the portal what is not shared.
--   media_id, passage: null of a page
--   bounded: whether there may be more with all the words
create function search_candidates(asked tsquery[], scope uuid)
    returns table (tenant_id uuid, page_id uuid, media_id uuid, passage integer, bounded boolean) language plpgsql stable
    set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    units constant integer := cardinality(asked);
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
                   and is_offered(p.tenant_id, p.media_id, false)
                 limit 600),
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
                 where units > 1),
            passage as (
                select whole.media_id, whole.page from whole_passage as whole
                union
                select part.media_id, part.page
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select p.media_id, p.page from document_passage p
                        where p.tenant_id::text = scope::text and p.words @@ one.unit
                          and is_offered(p.tenant_id, p.media_id, false)
                        limit 800 / units) as part
                 where units > 1),
            more as (
                select (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600 as bounded)
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
             where p.words @@ every and p.tenant_id in (select s.tenant_id from site s)
               and is_offered(p.tenant_id, p.media_id, true)
             limit 600),
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
             where units > 1),
        passage as (
            select whole.tenant_id, whole.media_id, whole.page from whole_passage as whole
            union
            select part.tenant_id, part.media_id, part.page
              from unnest(asked) as one(unit)
             cross join lateral (
                   select p.tenant_id, p.media_id, p.page from document_passage p
                    where p.words @@ one.unit and p.tenant_id in (select s.tenant_id from site s)
                      and is_offered(p.tenant_id, p.media_id, true)
                    limit 800 / units) as part
             where units > 1),
        more as (
            select (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600 as bounded)
        select e.tenant_id, e.page_id, null::uuid, null::integer, more.bounded from entry e cross join more
        union all
        select p.tenant_id, null, p.media_id, p.page, more.bounded from passage p cross join more;
end
$$;
revoke execute on function search_candidates(tsquery[], uuid) from public;

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
create function search_scored(asked_for tsquery[], phrases_of tsquery[], refused tsquery, scope uuid)
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
                  and (scope is not null or coalesce(shown.shared, p.shared))
                order by own desc, coalesce(shown.path, p.path) limit 1) as first),
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
revoke execute on function search_scored(tsquery[], tsquery[], tsquery, uuid) from public;

-- A page with a passage of its file, or of a file that it offers; both are null if the words are in the text of the page.
create type search_place as (tenant_id uuid, page_id uuid, media_id uuid, passage integer);

-- The same with the text of the passage. positions: of the words in that text, from 1.
create type search_hit as (
    tenant_id uuid, page_id uuid, media_id uuid, passage integer, heading text, text text, positions integer[]);

create function search_hits(places search_place[], lexemes text[]) returns search_hit[] language sql stable
    set search_path = public, pg_temp
begin atomic
    select array(
        select (hit.tenant_id, hit.page_id, d.media_id, d.page, d.heading, d.text, array(
                    select distinct position
                      from unnest(d.words) as indexed(lexeme, positions, weights) cross join unnest(indexed.positions) as position
                     where indexed.lexeme = any(lexemes)
                     order by position limit 50)::integer[])::search_hit
          from unnest(places) with ordinality as hit(tenant_id, page_id, media_id, passage, place)
          left join document_passage d on d.tenant_id = hit.tenant_id and d.media_id = hit.media_id and d.page = hit.passage
         order by hit.place);
end;
revoke execute on function search_hits(search_place[], text[]) from public;

-- What has all the words; where nothing has, what has words near to them; else what has some of the words, which follows a few
-- complete results too. Of these what the facets admit: any of the contents, any of the years, any of the sites.
--   bounded: whether there may be more complete results
--   counts: how many complete results each value of a facet has, whatever is selected in its own facet
create function search_results(
    words text[], phrases integer[], excluded boolean[], synonyms jsonb, contents text[], years integer[], sites uuid[], most integer,
    skipped integer, scope uuid, out total bigint, out bounded boolean, out near boolean, out results search_hit[],
    out partly search_hit[], out counts jsonb)
    language plpgsql stable
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
    lexemes text[];
    answer record;
begin
    foreach near in array array[false, true] loop
        select coalesce(array_agg(u.wanted order by u.unit), '{}'), coalesce(array_agg(u.phrased order by u.unit), '{}')
          into wanted, phrased from search_units(words, phrases, excluded, synonyms, near, scope) u;
        exit when phrased = phrased_before;
        with scored as materialized (
            select s.*, cardinality(contents) = 0 or s.content = any(contents) as of_content,
                   cardinality(years) = 0 or coalesce(s.year = any(years), false) as of_year,
                   cardinality(sites) = 0 or s.tenant_id = any(sites) as of_site
              from search_scored(wanted, phrased, refused, scope) s),
        admitted as (select * from scored s where s.of_content and s.of_year and s.of_site),
        counted (facet, value, documents) as (
            select 'CONTENT', s.content, count(*) filter (where s.of_year and s.of_site)
              from scored s where s.complete group by s.content
            union all
            select 'YEAR', s.year::text, count(*) filter (where s.of_content and s.of_site)
              from scored s where s.complete and s.year is not null group by s.year
            union all
            select 'SITE', s.tenant_id::text, count(*) filter (where s.of_content and s.of_year)
              from scored s where s.complete and scope is null group by s.tenant_id)
        select (select count(*) from scored s where s.complete) as complete,
               (select count(*) from admitted s where s.complete) as total,
               (select coalesce(bool_or(s.bounded), false) from scored s) as bounded,
               array(select (s.tenant_id, s.page_id, s.media_id, s.passage)::search_place from admitted s where s.complete
                      order by s.score desc, s.found limit most offset skipped) as results,
               array(select (s.tenant_id, s.page_id, s.media_id, s.passage)::search_place from admitted s
                      where not s.complete and s.covered >= 0.4 * (select max(every.covered) from scored every)
                      order by 0.3 * s.covered + s.score desc, s.found limit 10) as partly,
               (select coalesce(jsonb_agg(jsonb_build_object('facet', c.facet, 'value', c.value, 'documents', c.documents)), '[]')
                  from counted c) as counts
          into answer;
        -- What has some of the words as they were typed stays, if nothing has words near to all of them.
        if not near or answer.complete > 0 then
            lexemes := array(select distinct (regexp_matches(asked::text, '''([^'']*)''', 'g'))[1] from unnest(wanted) as asked);
            total := answer.total;
            bounded := answer.bounded and total > 0;
            results := search_hits(answer.results, lexemes);
            counts := answer.counts;
            partly := search_hits(case when not near and answer.complete < 3 then answer.partly else '{}' end, lexemes);
        end if;
        exit when answer.complete > 0;
        phrased_before := phrased;
    end loop;
    near := near and answer.complete > 0;
end
$$;
revoke execute on function search_results(text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer, uuid)
    from public;

-- Security definer: under row-level security "@@" is no condition of an index. The tenant is the transaction's; without one
-- this fails.
create function search_tenant(
    words text[], phrases integer[], excluded boolean[], synonyms jsonb, contents text[], years integer[], sites uuid[], most integer,
    skipped integer, out total bigint, out bounded boolean, out near boolean, out results search_hit[],
    out partly search_hit[], out counts jsonb)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
declare
    tenant constant uuid not null := current_setting('app.tenant')::uuid;
begin
    select found.* into total, bounded, near, results, partly, counts
      from search_results(words, phrases, excluded, synonyms, contents, years, sites, most, skipped, tenant) as found;
end
$$;
revoke execute on function search_tenant(text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer) from public;
grant execute on function search_tenant(text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer)
    to minisites_app;

-- Over all sites that share their content: for the role that reads across tenants.
create function search_portal(
    words text[], phrases integer[], excluded boolean[], synonyms jsonb, contents text[], years integer[], sites uuid[], most integer,
    skipped integer, out total bigint, out bounded boolean, out near boolean, out results search_hit[],
    out partly search_hit[], out counts jsonb)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
begin
    select found.* into total, bounded, near, results, partly, counts
      from search_results(words, phrases, excluded, synonyms, contents, years, sites, most, skipped, null) as found;
end
$$;
revoke execute on function search_portal(text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer) from public;
grant execute on function search_portal(text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer)
    to minisites_platform;

-- What a team adds to the search of its site; the synonyms of the portal hold on all sites.
create table search_rules (
    tenant_id uuid primary key references tenant,
    -- expressions that mean the same, separated by commas: "PVD, Petites villes de demain"
    synonyms text[] not null default '{}',
    -- array of objects with words and page: the page is the first answer to these words
    pinned jsonb not null default '[]',
    version integer not null default 1
);
select protect('search_rules');
-- Each node keeps them with the version of the site.
create trigger bump_tenant after insert or update on search_rules for each row execute function bump_tenant();

-- What people may mean while they type: all words but the last one as in a search, the last one also as the beginning of a
-- word, unless it is a stop word after others. Null when they say nothing yet.
create function suggestion_query(words text[]) returns tsquery language sql stable
    set search_path = public, pg_temp
begin atomic
    with term as (
        select ord,
               (select string_agg(lexeme, ' | ')
                  from (select '''' || form || '''' as lexeme from unnest(search_forms(word)) as form
                        union
                        select '''' || translate(fold(word), '''\', '') || ''':*'
                         where ord = cardinality(words) and length(word) >= 2 and translate(fold(word), '''\', '') <> ''
                           and (ord = 1 or search_forms(word) <> '{}')) as either) as lexemes
          from unnest(words) with ordinality as typed(word, ord))
    select string_agg('(' || lexemes || ')', ' & ' order by ord)::tsquery from term where lexemes is not null;
end;
revoke execute on function suggestion_query(text[]) from public;

-- Published pages with these words in their titles: first those that begin as it was typed, then the shortest. Of a beginning
-- that is nearly everywhere two hundred pages are looked at.
create function search_suggestions(words text[], typed text, most integer, scope uuid)
    returns table (site uuid, path text, title text) language plpgsql stable
    set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    wanted constant tsquery := suggestion_query(words);
begin
    if wanted is null then
        return;
    elsif scope is not null then
        return query
            select p.tenant_id, p.path, r.title
              from (select e.tenant_id, e.page_id from search_entry e
                     where e.shown and e.tenant_id::text = scope::text and ts_filter(e.words, '{a}') @@ wanted limit 200) as e
              join page p on p.tenant_id = e.tenant_id and p.id = e.page_id
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
             order by starts_with(fold(r.title), fold(typed)) desc, length(r.title), r.title, p.path limit most;
    else
        return query
            with site as materialized (select portal_sites() as tenant_id)
            select p.tenant_id, p.path, r.title
              from (select e.tenant_id, e.page_id from search_entry e
                     where e.shown and ts_filter(e.words, '{a}') @@ wanted and e.tenant_id in (select s.tenant_id from site s)
                       and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared)
                     limit 200) as e
              join page p on p.tenant_id = e.tenant_id and p.id = e.page_id
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
             order by starts_with(fold(r.title), fold(typed)) desc, length(r.title), r.title, p.path, p.tenant_id limit most;
    end if;
end
$$;
revoke execute on function search_suggestions(text[], text, integer, uuid) from public;

-- Security definer, as search_tenant.
create function suggest_in_tenant(words text[], typed text, most integer) returns table (site uuid, path text, title text)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
declare
    tenant constant uuid not null := current_setting('app.tenant')::uuid;
begin
    return query select * from search_suggestions(words, typed, most, tenant);
end
$$;
revoke execute on function suggest_in_tenant(text[], text, integer) from public;
grant execute on function suggest_in_tenant(text[], text, integer) to minisites_app;

-- As search_portal.
create function suggest_in_portal(words text[], typed text, most integer) returns table (site uuid, path text, title text)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
begin
    return query select * from search_suggestions(words, typed, most, null);
end
$$;
revoke execute on function suggest_in_portal(text[], text, integer) from public;
grant execute on function suggest_in_portal(text[], text, integer) to minisites_platform;
