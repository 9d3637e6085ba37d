-- The text of documents, page by page: stored with what is read in a file, indexed by a job for the search of the site.
create table document_passage (
    tenant_id uuid not null,
    media_id uuid not null,
    -- the bytes that it was read from: the text of replaced ones is not found
    content_id uuid not null,
    page integer not null check (page > 0),
    text text not null check (length(text) <= 20000),
    -- null: not indexed yet
    words tsvector,
    indexed boolean not null default false,
    primary key (tenant_id, media_id, page),
    foreign key (tenant_id, media_id) references media on delete cascade
);
select protect('document_passage');
-- The tenant as text, as for search_entry: with one plan for all sites PostgreSQL would take the primary key.
create index document_passage_words on document_passage using gin ((tenant_id::text), words);
create index document_passage_unindexed on document_passage (tenant_id) where not indexed;
-- As for all tables of a site's content: of many sites, no statistics of one.
alter table document_passage alter column tenant_id set (n_distinct = -0.001);
alter table document_passage alter column tenant_id set statistics 1;

-- Across tenants one may know that there is something to index, and nothing else.
revoke select on document_passage from minisites_platform;
grant select (tenant_id, indexed) on document_passage to minisites_platform;

-- The documents of the current site with a page that has all the words, each with its best page. Only what visitors can
-- find: the file is offered by a published page, or by a section that a published page shows. Security definer, as
-- search_site: under row-level security "@@" is no condition of an index; the tenant is the transaction's. Of words that are
-- nearly everywhere two thousand pages are looked at.
create function search_documents(words text[], phrases integer[], excluded boolean[], most integer)
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
                where u.tenant_id = m.tenant_id and u.media_id = m.id
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
revoke execute on function search_documents(text[], integer[], boolean[], integer) from public;
grant execute on function search_documents(text[], integer[], boolean[], integer) to minisites_app;

-- Files that a release before this one has read are read again, for their text.
update media set pdf_pages = null, pdf_barriers = null where pdf_barriers is not null;
