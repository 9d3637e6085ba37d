-- The journal names the address that an invitation is for, and the one that accepted it if it is another: for as long as it
-- names who acted.
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
           detail = detail - 'typed-name' - 'invited' - 'accepted-by'
     where at < before
       and (actor_id is not null or actor like '%@%' or jsonb_exists_any(detail, array['typed-name', 'invited', 'accepted-by'])
            or exists (select from account a where a.id = e.subject));
    get diagnostics changed = row_count;
    return changed;
end
$$;

-- An erased account leaves its address nowhere. An acceptance names two addresses: both go.
create index audit_event_by_invited on audit_event (lower(detail ->> 'invited')) where detail ->> 'invited' is not null;
create index audit_event_by_acceptance on audit_event (lower(detail ->> 'accepted-by'))
    where detail ->> 'accepted-by' is not null;
create function forget_invited_address() returns trigger language plpgsql as $$
begin
    update audit_event set detail = detail - 'invited' - 'accepted-by'
     where (detail ->> 'invited' is not null and lower(detail ->> 'invited') = lower(old.email))
        or (detail ->> 'accepted-by' is not null and lower(detail ->> 'accepted-by') = lower(old.email));
    return null;
end
$$;
create trigger forget_invited_address after update of erased_at on account for each row
    when (old.erased_at is null and new.erased_at is not null) execute function forget_invited_address();
