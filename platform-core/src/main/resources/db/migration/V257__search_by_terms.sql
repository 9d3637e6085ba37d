-- A page is found by the labels of its themes and audiences. Labels change, so the index has the codes: "~theme:HOUSING" is a
-- word that nobody can type, and that a search asks for beside a word of the label.
set local lock_timeout = '10s';

-- As tags: below the title, above the text, where a word may have several forms. Labels of territories, which do not change, are indexed.
create function term_words(terms text[]) returns tsvector language sql immutable strict parallel safe
begin atomic
    select coalesce(string_agg('''~' || translate(term, '''\', '') || ''':1B', ' '), '')::tsvector
      from unnest(terms) as term where term not like 'territory:%';
end;

-- Codes have no other form.
create or replace function search_forms(word text) returns text[] language sql stable strict parallel safe
begin atomic
    select case when word like '~%' then array[word] else array(
        select distinct translate(form, '''\', '')
          from (values (stem_form(fold((ts_lexize('french_stem', word))[1]), fold(word))),
                       (stem_form((ts_lexize('french_stem', fold(word)))[1], fold(word))),
                       (case when cardinality(ts_lexize('french_stem', fold(word))) > 0 then light_stem(fold(word)) end)
               ) as known(form)
         where translate(form, '''\', '') <> ''
           and word not in ('les', 'cet', 'cette', 'comment', 'où', 'quand', 'pourquoi', 'combien', 'quoi', 'quel', 'quelle',
                            'quels', 'quelles', 'ils', 'elles', 'ça', 'cela')) end;
end;

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
       set words = search_vector(given.words) || coalesce(
               (select term_words(r.terms)
                  from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                 where p.tenant_id = site and p.id = e.page_id), ''),
           indexed = given.change, forms = 2
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

update search_entry e
   set words = e.words || term_words(r.terms)
  from page p
  join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
 where p.tenant_id = e.tenant_id and p.id = e.page_id and r.terms <> '{}';
