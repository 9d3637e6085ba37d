-- Where no page has all the words of a search, or nearly none has, those that have some of them are found too.

-- A stem of three letters is no word: « café » has the stem of « CAF ». Such a stem is the same as other stems alone.
create or replace function light_stem(word text) returns text language sql immutable strict parallel safe
begin atomic
    select case
        when length(word) < 4 or word ~ '\d' then word
        when length(word) < 6 then regexp_replace(word, 's$|(?<=[ae]u)x$', '')
        when word ~ 'aux$' then regexp_replace(word, 'aux$', 'al')
        else regexp_replace(regexp_replace(word, 'x$|e?e?r?s?$', ''), '(.)\1$', '\1') end;
end;

create function stem_form(stem text, word text) returns text language sql immutable parallel safe
begin atomic
    select case when length(stem) < 4 and length(word) >= 4 then '~' || stem else stem end;
end;

create or replace function search_forms(word text) returns text[] language sql stable strict parallel safe
begin atomic
    select array(
        select distinct translate(form, '''\', '')
          from (values (stem_form(fold((ts_lexize('french_stem', word))[1]), fold(word))),
                       (stem_form((ts_lexize('french_stem', fold(word)))[1], fold(word))),
                       (case when cardinality(ts_lexize('french_stem', fold(word))) > 0 then light_stem(fold(word)) end)
               ) as known(form)
         where translate(form, '''\', '') <> ''
           and word not in ('les', 'cet', 'cette', 'comment', 'où', 'quand', 'pourquoi', 'combien', 'quoi', 'quel', 'quelle',
                            'quels', 'quelles', 'ils', 'elles', 'ça', 'cela'));
end;

create or replace function near_words(forms text[]) returns setof text language sql stable
    set search_path = public, pg_temp
begin atomic
    select word
      from (select word, near, max(near) over () as nearest
              from (select distinct on (w.word) w.word, similarity(w.word, form) as near
                      from unnest(forms) as form
                      join search_word w on w.tenant_id::text = current_setting('app.tenant')::uuid::text and w.word % form
                     where length(form) >= 4 and form not like '~%'
                     order by w.word, near desc) as similar_word) as candidate
     where near >= greatest(0.4, 0.75 * nearest)
       and not exists (select from search_word w
                        where w.tenant_id = current_setting('app.tenant')::uuid and w.word = any(forms))
     order by near desc, word limit 5;
end;

create or replace function search_words_of(pages uuid[]) returns text[] language sql stable
    set search_path = public, pg_temp
begin atomic
    select array(
        select distinct word
          from search_entry e cross join unnest(tsvector_to_array(e.words)) as word
         where e.tenant_id = current_setting('app.tenant')::uuid and e.page_id = any(pages)
           and length(word) >= 4 and word !~ '\d' and word not like '~%');
end;

-- What is asked for one by one: each word, or each phrase; of a phrase also its words, wherever they stand: only that they are
-- there is known from an index alone. The first twelve. Verbs that belong to the question say nothing.
create function search_units(words text[], phrases integer[], excluded boolean[])
    returns table (unit integer, wanted tsquery, phrased tsquery) language sql stable
    set search_path = public, pg_temp
begin atomic
    select row_number() over (order by min(first))::integer, asked, phrased
      from (select min(ord) as first,
                   search_query(array_agg(word order by ord), array_agg(ord::integer order by ord),
                                array_agg(false order by ord), false) as asked,
                   search_query(array_agg(word order by ord), array_agg(phrase order by ord),
                                array_agg(false order by ord), false) as phrased
              from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)
             where not without
               and word not in ('faire', 'faut', 'dois', 'doit', 'peut', 'peux', 'puis', 'veux', 'voudrais', 'avoir', 'être')
             group by phrase) as said
     where asked is not null
     group by asked, phrased
     order by 1 limit 12;
end;

-- The pages that have some of several words, by how many these are and how rare. Bounded whatever the site has: of a word
-- that is nearly everywhere two thousand pages are looked at, and a hundred are read for phrases. The tenant is the
-- transaction's, as for search_hits.
create function search_partly(words text[], phrases integer[], excluded boolean[], others uuid[], most integer)
    returns uuid[] language sql stable
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select unit, wanted, phrased from search_units(words, phrases, excluded)),
    had as materialized (
        select a.unit, e.page_id
          from asked a
         cross join lateral (
               select page_id from search_entry e
                where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text and e.words @@ a.wanted
                limit 2000) as e
         where (select count(*) from asked) > 1),
    weighed as (
        select page_id, 1 / ln((2 + count(*) over (partition by unit))::double precision) as weight from had),
    scored as (
        select page_id, round(sum(weight)::numeric, 6) as score from weighed group by page_id),
    best as (
        select page_id, score from scored
         where score >= 0.4 * (select max(score) from scored) and page_id <> all(others)
         order by score desc, page_id limit 100)
    select array(
        select e.page_id
          from best
          join search_entry e on e.tenant_id = current_setting('app.tenant')::uuid and e.page_id = best.page_id
         cross join (select string_agg('(' || phrased::text || ')', ' | ')::tsquery as wanted from asked) as whichever
         cross join (select search_query(array_agg(word order by ord), array_agg(phrase order by ord),
                                         array_agg(true order by ord), false) as wanted
                       from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)
                      where without) as refused
         where e.words @@ whichever.wanted and (refused.wanted is null or e.words @@ refused.wanted)
         order by best.score desc, ts_rank(e.words, whichever.wanted) desc, e.page_id limit most);
end;

drop function search_site(text[], integer[], boolean[], integer, integer);
create function search_site(
    words text[], phrases integer[], excluded boolean[], most integer, skipped integer,
    out total bigint, out pages uuid[], out near boolean, out partly uuid[])
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
declare
    formerly constant tsquery := plainto_tsquery('french',
        (select string_agg(word, ' ') from unnest(words, excluded) as typed(word, without) where not without));
begin
    select h.total, h.pages, false, '{}' into total, pages, near, partly
      from search_hits(search_query(words, phrases, excluded, false), formerly, most, skipped) h;
    -- A few pages may have all the words by chance, and stand on the first page of the list.
    if total < 3 then
        partly := search_partly(words, phrases, excluded, pages, 10);
    end if;
    if total = 0 and cardinality(partly) = 0 then
        select h.total, h.pages, h.total > 0 into total, pages, near
          from search_hits(search_query(words, phrases, excluded, true), formerly, most, skipped) h;
    end if;
end
$$;
revoke execute on function search_site(text[], integer[], boolean[], integer, integer) from public;
grant execute on function search_site(text[], integer[], boolean[], integer, integer) to minisites_app;

-- The forms of words that the words of a page were indexed by: those of a release before this one are indexed again by the job,
-- a few pages at a time.
alter table search_entry add column forms smallint not null default 1;
grant select (forms) on search_entry to minisites_platform;
drop index search_entry_outdated;
create index search_entry_outdated on search_entry (tenant_id) where indexed < changes or forms < 2;

-- As before, and in the forms of today.
create or replace function index_pages(read jsonb) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    site constant uuid := current_setting('app.tenant')::uuid;
    indexed_pages constant uuid[] := array(select (value ->> 'page')::uuid from jsonb_array_elements(read));
    before text[];
    after text[];
begin
    -- One at a time for a site: a word that leaves one page may come with another.
    perform pg_advisory_xact_lock(hashtextextended('search ' || site, 0));
    before := search_words_of(indexed_pages);
    update search_entry e
       set words = search_vector(given.words), indexed = given.change, forms = 2
      from jsonb_to_recordset(read) as given(page uuid, change integer, words jsonb)
     where e.tenant_id = site and e.page_id = given.page and given.words is not null;
    delete from search_entry e
     using jsonb_to_recordset(read) as given(page uuid, change integer, words jsonb)
     where e.tenant_id = site and e.page_id = given.page and e.changes = given.change and given.words is null;
    after := search_words_of(indexed_pages);
    insert into search_word (tenant_id, word)
    select site, word from (select unnest(after) as word except select unnest(before)) as come
    on conflict do nothing;
    delete from search_word w
     where w.tenant_id = site and w.word in (select unnest(before) except select unnest(after))
       and not exists (select from search_entry e
                        where e.tenant_id::text = site::text and e.words @@ ('''' || w.word || '''')::tsquery);
end
$$;

-- When somebody began to look at a page: others leave it to them for a while.
alter table page_check add column claimed_at timestamptz;
