-- Requests have no site yet: in the journal they are found by the name that was asked for.
create index audit_event_of_requests on audit_event (at desc, id desc)
    where tenant_id is null and detail ->> 'site' is not null;

-- The journal names whom an event concerns as long as it names who acted, and no longer.
create or replace function anonymise_journal(before timestamptz) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed bigint;
begin
    if before > now() - interval '3 years' then
        raise insufficient_privilege using message = 'the journal names its actors for three years';
    end if;
    -- An actor without account is the platform, or an address that was typed, or the link of a reviewer.
    update audit_event e
       set actor = case when actor_id is not null or actor like '%@%' then 'Ancien agent' else actor end,
           actor_id = null,
           subject = case when exists (select from account a where a.id = e.subject) then null else subject end,
           detail = detail - 'typed-name'
     where at < before
       and (actor_id is not null or actor like '%@%' or jsonb_exists(detail, 'typed-name')
            or exists (select from account a where a.id = e.subject));
    get diagnostics changed = row_count;
    return changed;
end
$$;
