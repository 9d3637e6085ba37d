-- The search of a site: the words that visitors read, taken from the blocks by the application. Nothing here can make a
-- publication fail: it only notes that a page has changed, a job reads its words.
create table search_entry (
    tenant_id uuid not null,
    page_id uuid not null,
    -- withdrawn: it is found no more at once, and goes with its words
    shown boolean not null default true,
    -- null: not indexed yet
    words tsvector,
    -- how often the page has changed for visitors, and which change the words are of
    changes integer not null default 1,
    indexed integer not null default 0,
    primary key (tenant_id, page_id),
    foreign key (tenant_id, page_id) references page on delete cascade
);
select protect('search_entry');
-- The tenant as text: with one plan for all sites PostgreSQL would take the primary key, and look at all pages of a large one.
create index search_entry_words on search_entry using gin ((tenant_id::text), words);
create index search_entry_outdated on search_entry (tenant_id) where indexed < changes;

-- Across tenants one may know that there is something to index, and nothing else.
revoke select on search_entry from minisites_platform;
grant select (tenant_id, indexed, changes) on search_entry to minisites_platform;

-- The words of all entries of a site, as they are indexed: what is typed wrong is near one of them.
create table search_word (
    tenant_id uuid not null references tenant,
    word text not null,
    primary key (tenant_id, word)
);
select protect('search_word');
revoke select on search_word from minisites_platform;
create index search_word_trigrams on search_word using gin ((tenant_id::text), word gin_trgm_ops);

-- The stem of a word without its accents, the stem of the word without its accents, and what is left of that without the
-- endings of number and gender. The stemmer knows endings by their accents, people leave these out: two words are the
-- same when they have one of the three in common.
create function light_stem(word text) returns text language sql immutable strict parallel safe
begin atomic
    select case
        when length(word) < 4 or word ~ '\d' then word
        when length(word) < 6 then regexp_replace(word, 's$', '')
        when word ~ 'aux$' then regexp_replace(word, 'aux$', 'al')
        else regexp_replace(regexp_replace(word, 'x$|e?e?r?s?$', ''), '(.)\1$', '\1') end;
end;

create function search_forms(word text) returns text[] language sql stable strict parallel safe
begin atomic
    select array(
        select distinct translate(form, '''\', '')
          from (values (fold((ts_lexize('french_stem', word))[1])),
                       ((ts_lexize('french_stem', fold(word)))[1]),
                       (case when cardinality(ts_lexize('french_stem', fold(word))) > 0 then light_stem(fold(word)) end)
               ) as known(form)
         where translate(form, '''\', '') <> '' and word not in ('les', 'cet', 'cette', 'comment', 'quel', 'quelle', 'où'));
end;

-- From words and their positions, as {"impôts": "1A,7"}.
create function search_vector(words jsonb) returns tsvector language sql stable strict
begin atomic
    select coalesce(string_agg('''' || form || ''':' || positions, ' '), '')::tsvector
      from jsonb_each_text(words) as said(word, positions) cross join unnest(search_forms(word)) as form;
end;

-- The words of a site that are near one that it does not have. Inside search_site only, which is the owner's.
create function near_words(forms text[]) returns setof text language sql stable
    set search_path = public, pg_temp
begin atomic
    select word
      from (select distinct on (w.word) w.word, similarity(w.word, form) as near
              from unnest(forms) as form
              join search_word w on w.tenant_id::text = current_setting('app.tenant')::uuid::text and w.word % form
             where length(form) >= 4
             order by w.word, near desc) as candidate
     where near >= 0.4
       and not exists (select from search_word w
                        where w.tenant_id = current_setting('app.tenant')::uuid and w.word = any(forms))
     order by near desc, word limit 5;
end;

-- All words are asked for, those of one phrase one after the other, an excluded one must not be there. Null when no word
-- says anything.
create function search_query(words text[], phrases integer[], excluded boolean[], nearly boolean)
    returns tsquery language sql stable
    set search_path = public, pg_temp
begin atomic
    with term as (
        select ord, phrase, without,
               (select string_agg('''' || form || '''', ' | ')
                  from (select unnest(search_forms(word)) as form
                        union
                        select near_words(search_forms(word)) where nearly) as forms) as forms
          from unnest(words, phrases, excluded) with ordinality as typed(word, phrase, without, ord)),
    kept as (
        select *, lag(ord) over (order by ord) as before, lag(phrase) over (order by ord) as phrase_before
          from term where forms is not null)
    select string_agg(
               case when before is null then '' when phrase = phrase_before then ' <' || ord - before || '> ' else ' & ' end
               || case when without then '!' else '' end || '(' || forms || ')', '' order by ord)::tsquery
      from kept;
end;

-- Security definer: under row-level security "@@" is no condition of an index. The tenant is the transaction's; without
-- one this fails.
create function search_hits(wanted tsquery, formerly tsquery, most integer, skipped integer, out total bigint, out pages uuid[])
    language sql stable
    set search_path = public, pg_temp
begin atomic
    with found as (
        select e.page_id, ts_rank(e.words, wanted) as rank
          from search_entry e
         where e.shown and e.tenant_id::text = current_setting('app.tenant')::uuid::text and e.words @@ wanted
        union all
        -- What a release before this one has indexed serves until its words are read.
        select e.page_id, ts_rank(r.search, formerly)
          from search_entry e
          join page p on p.tenant_id = e.tenant_id and p.id = e.page_id
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where e.tenant_id = current_setting('app.tenant')::uuid and e.indexed < e.changes and e.words is null
           and r.search @@ formerly)
    select (select count(*) from found),
           array(select page_id from found order by rank desc, page_id limit most offset skipped);
end;

create function search_site(
    words text[], phrases integer[], excluded boolean[], most integer, skipped integer, out total bigint, out pages uuid[])
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
declare
    formerly constant tsquery := plainto_tsquery('french',
        (select string_agg(word, ' ') from unnest(words, excluded) as typed(word, without) where not without));
begin
    select h.total, h.pages into total, pages
      from search_hits(search_query(words, phrases, excluded, false), formerly, most, skipped) h;
    if total = 0 then
        select h.total, h.pages into total, pages
          from search_hits(search_query(words, phrases, excluded, true), formerly, most, skipped) h;
    end if;
end
$$;
revoke execute on function search_site(text[], integer[], boolean[], integer, integer) from public;
grant execute on function search_site(text[], integer[], boolean[], integer, integer) to minisites_app;

-- Keeps the words of pages: [{"page", "change", "words"}], without words for those that visitors read no more.
create function index_pages(read jsonb) returns void language plpgsql security definer
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
       set words = search_vector(given.words), indexed = given.change
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
revoke execute on function index_pages(jsonb) from public;
grant execute on function index_pages(jsonb) to minisites_app;

create function search_words_of(pages uuid[]) returns text[] language sql stable
    set search_path = public, pg_temp
begin atomic
    select array(
        select distinct word
          from search_entry e cross join unnest(tsvector_to_array(e.words)) as word
         where e.tenant_id = current_setting('app.tenant')::uuid and e.page_id = any(pages)
           and length(word) >= 4 and word !~ '\d');
end;

-- By statement and in order, as the checks are noted; the job is as the application writes it.
create function note_search_entries() returns trigger language plpgsql as $$
begin
    with changed as (
        select a.tenant_id, a.id, a.kind, a.published_revision is not null as shown
          from before b
          join after a on a.tenant_id = b.tenant_id and a.id = b.id
         where b.published_revision is distinct from a.published_revision),
    touched as (
        select tenant_id, id, shown from changed where kind <> 'section'
        union
        select p.tenant_id, p.id, true
          from changed s
          join section_use u on u.tenant_id = s.tenant_id and u.section_id = s.id
          join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
          join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
         where s.kind = 'section' and p.kind <> 'section'),
    noted as (
        insert into search_entry as known (tenant_id, page_id, shown)
        select tenant_id, id, shown from touched order by tenant_id, id
        on conflict (tenant_id, page_id) do update set changes = known.changes + 1, shown = excluded.shown)
    insert into scheduled_tasks as waiting (task_name, task_instance, execution_time, picked, version)
    select distinct 'search-index', tenant_id::text, now(), false, 1 from touched
    on conflict (task_name, task_instance) do update set wanted_again = true where waiting.picked;
    return null;
end
$$;
create trigger note_search_entries after update on page
    referencing old table as before new table as after
    for each statement execute function note_search_entries();

-- All pages that are published are indexed by a job that comes back, a few at a time.
insert into search_entry (tenant_id, page_id)
select tenant_id, id from page where published_revision is not null and kind <> 'section';

-- What was indexed before, names of fields among it, serves until then, and is written no more: it made a text of more
-- than a megabyte of words fail. A later release drops the column.
drop index revision_search;
alter table revision alter column search drop expression, alter column search drop not null;
