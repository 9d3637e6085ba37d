-- A document is a page of the kind "document", in the library, the page of the kind "documents": it has versions, drafts, a
-- publication, a schedule and the trash as all pages have. It is dated, as an article is.
alter table page drop constraint page_kind_check;
alter table page drop constraint page_check;
alter table page
    add constraint page_kind_check check (kind in ('page', 'articles', 'article', 'documents', 'document', 'section')),
    add constraint page_dated check ((kind in ('article', 'document')) = (date is not null));
-- One library in a site, also when two people create the first document at once.
create unique index page_library on page (tenant_id) where kind = 'documents' and trashed_at is null;
create index page_documents on page (tenant_id, date desc, listed_at desc, id)
    where kind = 'document' and published_revision is not null;
create index page_documents_written on page (tenant_id, date desc, listed_at desc, id) where kind = 'document';

-- The facts of a document that lists need, beside its revision: written by a trigger, as the uses of sections are.
create table document_facts (
    tenant_id uuid not null,
    revision_id uuid not null,
    kind text not null,
    -- the file of the newest version; null without a file
    media_id uuid,
    primary key (tenant_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('document_facts');
alter table document_facts alter column tenant_id set (n_distinct = -0.001);
alter table document_facts alter column tenant_id set statistics 1;

create function note_document_facts() returns trigger language plpgsql as $$
begin
    insert into document_facts (tenant_id, revision_id, kind, media_id)
    select new.tenant_id, new.id, coalesce(document ->> 'kind', ''),
           cast(substring(document #>> '{versions,-1,document}' from '^media:([0-9a-f-]{36})$') as uuid)
      from jsonb_path_query_first(new.body, '$[*] ? (@.type == "document")') as document
     where document is not null
    on conflict (tenant_id, revision_id) do update set kind = excluded.kind, media_id = excluded.media_id;
    return null;
end
$$;
create trigger note_document_facts after insert or update of body on revision
    for each row when (new.body @> '[{"type": "document"}]') execute function note_document_facts();

-- Files that a revision names as former versions of its document alone: they are still downloaded, and not found any more.
alter table media_use add column superseded boolean not null default false;

create function without_former_versions(body jsonb) returns jsonb language sql immutable strict parallel safe
begin atomic
    select coalesce(jsonb_agg(
               case when block ->> 'type' = 'document'
                    then jsonb_set(block, '{versions}', jsonb_path_query_array(block, 'lax $.versions[last]'))
                    else block end
               order by place), '[]')
      from jsonb_array_elements(body) with ordinality as b (block, place);
end;

create or replace function note_media_uses() returns trigger language plpgsql as $$
declare
    offered text := case when new.body @> '[{"type": "document"}]' then without_former_versions(new.body) else new.body end;
begin
    insert into media_use (tenant_id, media_id, revision_id, superseded)
    select distinct new.tenant_id, cast(parts[1] as uuid), new.id,
           parts[1] is distinct from new.image::text and position('media:' || parts[1] in offered) = 0
      from regexp_matches(coalesce('media:' || new.image, '') || new.body::text,
                          'media:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') as parts
    on conflict (tenant_id, media_id, revision_id) do update set superseded = excluded.superseded;
    return null;
end
$$;

-- As in V245, without former versions.
create or replace function search_documents(words text[], phrases integer[], excluded boolean[], most integer)
    returns table (total bigint, media_id uuid, page integer, text text, positions integer[])
    language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select search_query(words, phrases, excluded, false) as wanted,
               array(select form
                       from unnest(words, excluded) as typed(word, without) cross join unnest(search_forms(word)) as form
                      where not without) as forms),
    found as materialized (
        select d.media_id, d.content_id, d.page, ts_rank(d.words, asked.wanted) as rank
          from asked
         cross join lateral (
               select p.media_id, p.content_id, p.page, p.words from document_passage p
                where p.tenant_id::text = current_setting('app.tenant')::uuid::text and p.words @@ asked.wanted
                limit 2000) as d),
    best as (
        select distinct on (f.media_id) f.media_id, f.content_id, f.page, f.rank
          from found f order by f.media_id, f.rank desc, f.page),
    offered as (
        select b.media_id, b.page, b.rank
          from best b
          join media m on m.tenant_id = current_setting('app.tenant')::uuid and m.id = b.media_id
           and m.content_id = b.content_id and m.state = 'clean'
         where exists (
               select from media_use u
                 join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id
                where u.tenant_id = m.tenant_id and u.media_id = m.id and not u.superseded
                  and (p.kind <> 'section' or exists (
                      select from section_use s
                        join page shown on shown.tenant_id = s.tenant_id and shown.published_revision = s.revision_id
                       where s.tenant_id = p.tenant_id and s.section_id = p.id and shown.kind <> 'section'))))
    select count(*) over (), o.media_id, o.page, d.text,
           array(select distinct position
                   from unnest(d.words) as indexed(lexeme, positions, weights) cross join unnest(indexed.positions) as position
                  where indexed.lexeme = any(asked.forms)
                  order by position limit 50)::integer[]
      from offered o
      join document_passage d
        on d.tenant_id = current_setting('app.tenant')::uuid and d.media_id = o.media_id and d.page = o.page
     cross join asked
     order by o.rank desc, o.media_id limit most;
end;

-- Documents have a heading of their own in the search of the back office.
alter table quick_search_entry drop constraint quick_search_entry_kind_check;
alter table quick_search_entry
    add constraint quick_search_entry_kind_check check (kind in ('page', 'article', 'document', 'media'));
create or replace function note_quick_search_page() returns trigger language plpgsql as $$
begin
    if new.head_revision is null or new.trashed_at is not null then
        delete from quick_search_entry where tenant_id = new.tenant_id and id = new.id;
    else
        insert into quick_search_entry as known (tenant_id, id, kind, folded, words)
        select r.tenant_id, new.id, case when new.kind in ('article', 'document') then new.kind else 'page' end,
               fold(r.title), quick_search_vector(r.tenant_id, concat_ws(' ', r.title, r.navigation_title))
          from revision r
         where r.tenant_id = new.tenant_id and r.id = new.head_revision
        on conflict (tenant_id, id) do update
           set (kind, folded, words) = (excluded.kind, excluded.folded, excluded.words)
         where (known.kind, known.folded, known.words) is distinct from (excluded.kind, excluded.folded, excluded.words);
    end if;
    return null;
end
$$;
