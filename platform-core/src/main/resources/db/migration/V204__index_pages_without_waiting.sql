-- A publication writes the entries of several pages (note_search_entries) and holds them until it commits. The job takes what
-- is free and waits for none: each would wait for the other where they come to the same entries in another order. An entry
-- left out stays outdated; the publication that holds it asks for the job again.
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
                        where e.tenant_id::text = site::text and e.words @@ ('''' || w.word || '''')::tsquery);
end
$$;
