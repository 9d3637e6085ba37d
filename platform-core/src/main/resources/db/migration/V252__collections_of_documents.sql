-- The collection of a document, by its name: names that differ by case and accents alone are one collection. Nodes of the
-- former version go on working: they neither read nor write the column.
set local lock_timeout = '10s';
alter table document_facts add column collection text;

create or replace function note_document_facts() returns trigger language plpgsql as $$
begin
    insert into document_facts (tenant_id, revision_id, kind, media_id, collection)
    select new.tenant_id, new.id, coalesce(document ->> 'kind', ''),
           cast(substring(document #>> '{versions,-1,document}' from '^media:([0-9a-f-]{36})$') as uuid),
           document ->> 'collection'
      from jsonb_path_query_first(new.body, '$[*] ? (@.type == "document")') as document
     where document is not null
    on conflict (tenant_id, revision_id) do update
       set (kind, media_id, collection) = (excluded.kind, excluded.media_id, excluded.collection);
    return null;
end
$$;
