-- The people of a site: until when they are there, who is invited, and what the watch over sites has done.

-- last day of a contract, none for most
alter table membership add column until date;

-- A site keeps at least one responsable, whatever the code. Who comes second waits for the first, and then sees what that
-- one has done: each statement of a volatile function looks again.
create function keep_an_owner() returns trigger language plpgsql as $$
begin
    if old.role = 'owner' and (tg_op = 'DELETE' or new.role <> 'owner') then
        -- not « for update »: rows that refer to the tenant are still written meanwhile
        perform from tenant where tenant_id = old.tenant_id for no key update;
        if not exists (select from membership
                        where tenant_id = old.tenant_id and role = 'owner' and account_id <> old.account_id)
           and not exists (select from tenant where tenant_id = old.tenant_id and state in ('archived', 'deleted')) then
            raise exception using errcode = 'MS001', message = 'a tenant keeps at least one owner';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger keep_an_owner before update or delete on membership for each row execute function keep_an_owner();

create table invitation (
    tenant_id uuid not null references tenant,
    id uuid not null,
    email text not null check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    role text not null check (role in ('owner', 'editor', 'contributor')),
    invited_by uuid not null references account,
    -- of the secret in the link, which is nowhere
    token_hash bytea not null check (length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    accepted_at timestamptz,
    accepted_by uuid references account,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, token_hash),
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or revoked_at is null)
);
select protect('invitation');
-- An address has one open invitation to a site; an expired one is revoked before the next.
create unique index one_open_invitation on invitation (tenant_id, email) where accepted_at is null and revoked_at is null;
-- « is this address invited anywhere », asked across tenants at the sign-in
create index open_invitation_of_address on invitation (email) where accepted_at is null and revoked_at is null;
create index invitation_by_expiry on invitation (expires_at);

-- What the watch has done about a site, each once. A series (alert, reminder, read-only, archive announced, archive) bears the
-- day on which it began; what is about a date bears that date.
create table lifecycle_measure (
    tenant_id uuid not null references tenant,
    kind text not null check (kind in ('owners-few', 'owners-none', 'owner-past-end',
        'alert', 'reminder', 'read-only', 'archive-announced', 'archive')),
    about date not null,
    taken_on date not null,
    -- of a series: when a movement ended it
    ended_on date,
    primary key (tenant_id, kind, about)
);
select protect('lifecycle_measure');

-- When the members of a site signed in last is asked for every site.
create index audit_event_sign_in on audit_event (actor_id, at) where action = 'session.opened';
