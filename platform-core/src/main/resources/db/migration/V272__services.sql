-- A service is a page of the kind "service", in the catalogue, the page of the kind "services", as a document is in the
-- library.
set local lock_timeout = '10s';
alter table page drop constraint page_kind_check;
alter table page drop constraint page_dated;
alter table page
    add constraint page_kind_check check (kind in (
        'page', 'articles', 'article', 'documents', 'document', 'services', 'service', 'section')),
    add constraint page_dated check ((kind in ('article', 'document', 'service')) = (date is not null));
-- One catalogue in a site, also when two people create the first service at once.
create unique index page_catalogue on page (tenant_id) where kind = 'services' and trashed_at is null;
create index page_services on page (tenant_id, date desc, listed_at desc, id)
    where kind = 'service' and published_revision is not null;
create index page_services_written on page (tenant_id, date desc, listed_at desc, id) where kind = 'service';

-- The facts of a service that lists need, beside its revision, as those of documents.
create table service_facts (
    tenant_id uuid not null,
    revision_id uuid not null,
    kind text not null,
    phases text[] not null,
    opens date,
    closes date,
    primary key (tenant_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('service_facts');
alter table service_facts alter column tenant_id set (n_distinct = -0.001);
alter table service_facts alter column tenant_id set statistics 1;

create function note_service_facts() returns trigger language plpgsql as $$
begin
    insert into service_facts (tenant_id, revision_id, kind, phases, opens, closes)
    select new.tenant_id, new.id, coalesce(service ->> 'kind', ''),
           array(select phase
                   from (values ('idea', 'IDEA'), ('study', 'STUDY'), ('planning', 'PLANNING'), ('delivery', 'DELIVERY'),
                                ('followUp', 'FOLLOW_UP')) as known (field, phase)
                  where service -> 'phases' -> field = 'true'),
           case when pg_input_is_valid(service ->> 'opens', 'date') then cast(service ->> 'opens' as date) end,
           case when pg_input_is_valid(service ->> 'closes', 'date') then cast(service ->> 'closes' as date) end
      from jsonb_path_query_first(new.body, '$[*] ? (@.type == "service")') as service
     where service is not null
    on conflict (tenant_id, revision_id) do update
       set (kind, phases, opens, closes) = (excluded.kind, excluded.phases, excluded.opens, excluded.closes);
    return null;
end
$$;
create trigger note_service_facts after insert or update of body on revision
    for each row when (new.body @> '[{"type": "service"}]') execute function note_service_facts();
