-- The search of the back office: beginnings of words in the names of what an account may open. Words are folded as fold() does.
-- Immutable, so that an index may be of it: the dictionary of unaccent comes with the extension and does not change. The first
-- forty letters of a word are enough, and keep a lexeme below its maximum.
create function quick_search_words(said text) returns text[] language sql immutable strict parallel safe
begin atomic
    select array(
        select distinct left(word, 40)
          from regexp_split_to_table(lower(unaccent('unaccent'::regdictionary, said)),
                                     '[[:space:][:punct:]$+<=>^`|~\u00a0\u202f]+') as word
         where word <> '');
end;

create function quick_search_vector(said text) returns tsvector language sql immutable strict parallel safe
    return array_to_tsvector(quick_search_words(said));

-- Each word also with its tenant before it: beginnings of words are looked for in the range of one tenant, and cost nothing more
-- on a platform of many. No word begins with a colon.
create function quick_search_vector(tenant uuid, said text) returns tsvector language sql immutable strict parallel safe
    return array_to_tsvector(array(
        select unnest(array[word, ':' || tenant || ':' || word]) from unnest(quick_search_words(said)) as word));

-- All words, each as the beginning of one; null without any word. Words contain no quotation mark and no backslash.
create function quick_search_query(typed text) returns tsquery language sql stable parallel safe
begin atomic
    select string_agg('''' || word || ''':*', ' & ')::tsquery from unnest(quick_search_words(typed)) as word;
end;

-- All words in one of these tenants; null without any word or tenant.
create function quick_search_query(typed text, tenants uuid[]) returns tsquery language sql stable parallel safe
begin atomic
    select string_agg('(' || words || ')', ' | ')::tsquery
      from (select string_agg(''':' || tenant || ':' || word || ''':*', ' & ') as words
              from unnest(tenants) as tenant cross join unnest(quick_search_words(typed)) as word
             group by tenant) as asked;
end;

-- The names of the pages and files of a site, drafts included, trash excluded; written by triggers alone. Read across the sites
-- of an account in the platform's role, whose policy is true: "@@" is a condition of the index there, and not under the
-- policy of a tenant.
create table quick_search_entry (
    tenant_id uuid not null references tenant,
    id uuid not null,
    kind text not null check (kind in ('page', 'article', 'media')),
    -- the title as it is sorted
    folded text not null,
    words tsvector not null,
    primary key (tenant_id, id)
);
select protect('quick_search_entry');
-- Without the list of pending entries, which every search would read whole.
create index quick_search_entry_words on quick_search_entry using gin (words) with (fastupdate = off);

create function note_quick_search_page() returns trigger language plpgsql as $$
begin
    if new.head_revision is null or new.trashed_at is not null then
        delete from quick_search_entry where tenant_id = new.tenant_id and id = new.id;
    else
        insert into quick_search_entry as known (tenant_id, id, kind, folded, words)
        select r.tenant_id, new.id, case new.kind when 'article' then 'article' else 'page' end, fold(r.title),
               quick_search_vector(r.tenant_id, concat_ws(' ', r.title, r.navigation_title))
          from revision r
         where r.tenant_id = new.tenant_id and r.id = new.head_revision
        on conflict (tenant_id, id) do update
           set (kind, folded, words) = (excluded.kind, excluded.folded, excluded.words)
         where (known.kind, known.folded, known.words) is distinct from (excluded.kind, excluded.folded, excluded.words);
    end if;
    return null;
end
$$;
create trigger note_quick_search after insert or update of head_revision, trashed_at on page
    for each row execute function note_quick_search_page();

create function note_quick_search_media() returns trigger language plpgsql as $$
begin
    insert into quick_search_entry as known (tenant_id, id, kind, folded, words)
    values (new.tenant_id, new.id, 'media', fold(new.title),
            quick_search_vector(new.tenant_id, concat_ws(' ', new.title, new.file_name, new.alt, new.caption, new.credit)))
    on conflict (tenant_id, id) do update set folded = excluded.folded, words = excluded.words
     where (known.folded, known.words) is distinct from (excluded.folded, excluded.words);
    return null;
end
$$;
create trigger note_quick_search after insert or update of title, file_name, alt, caption, credit on media
    for each row execute function note_quick_search_media();

create function forget_quick_search() returns trigger language plpgsql as $$
begin
    delete from quick_search_entry where tenant_id = old.tenant_id and id = old.id;
    return null;
end
$$;
create trigger forget_quick_search after delete on page for each row execute function forget_quick_search();
create trigger forget_quick_search after delete on media for each row execute function forget_quick_search();
