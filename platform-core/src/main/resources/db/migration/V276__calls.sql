-- A call for projects is a page of the kind "call", in its list, the page of the kind "calls", as a service is in the
-- catalogue.
set local lock_timeout = '10s';
alter table page drop constraint page_kind_check;
alter table page drop constraint page_dated;
alter table page
    add constraint page_kind_check check (kind in (
        'page', 'articles', 'article', 'documents', 'document', 'services', 'service', 'calls', 'call', 'section')),
    add constraint page_dated check ((kind in ('article', 'document', 'service', 'call')) = (date is not null));
-- One list in a site, also when two people create the first call at once.
create unique index page_list_of_calls on page (tenant_id) where kind = 'calls' and trashed_at is null;
create index page_calls on page (tenant_id, date desc, listed_at desc, id)
    where kind = 'call' and published_revision is not null;
create index page_calls_written on page (tenant_id, date desc, listed_at desc, id) where kind = 'call';

-- When a call opens and closes, beside its revision, as the facts of documents. Times are those of Paris: of a local time
-- that exists twice, the later one counts, as in CallFacts.
create table call_facts (
    tenant_id uuid not null,
    revision_id uuid not null,
    opening_at timestamptz,
    closing_at timestamptz,
    primary key (tenant_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('call_facts');
alter table call_facts alter column tenant_id set (n_distinct = -0.001);
alter table call_facts alter column tenant_id set statistics 1;

create function note_call_facts() returns trigger language plpgsql as $$
begin
    insert into call_facts (tenant_id, revision_id, opening_at, closing_at)
    select new.tenant_id, new.id,
           (opens + coalesce(opening, '00:00')) at time zone 'Europe/Paris',
           -- Without a time, until the end of the day.
           case when closing is null then (closes + 1 + time '00:00') at time zone 'Europe/Paris'
                else (closes + closing) at time zone 'Europe/Paris' end
      from jsonb_path_query_first(new.body, '$[*] ? (@.type == "call")') as call,
           lateral (select
               case when pg_input_is_valid(call ->> 'opens', 'date') then cast(call ->> 'opens' as date) end as opens,
               case when pg_input_is_valid(call ->> 'openingTime', 'time') then cast(call ->> 'openingTime' as time) end as opening,
               case when pg_input_is_valid(call ->> 'closes', 'date') then cast(call ->> 'closes' as date) end as closes,
               case when pg_input_is_valid(call ->> 'closingTime', 'time') then cast(call ->> 'closingTime' as time) end as closing) as typed
     where call is not null
    on conflict (tenant_id, revision_id) do update
       set (opening_at, closing_at) = (excluded.opening_at, excluded.closing_at);
    return null;
end
$$;
create trigger note_call_facts after insert or update of body on revision
    for each row when (new.body @> '[{"type": "call"}]') execute function note_call_facts();
