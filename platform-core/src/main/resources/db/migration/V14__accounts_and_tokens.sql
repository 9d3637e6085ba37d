-- When somebody last came in: from then on an account counts as unused. Erased ones keep their row, which others refer to.
alter table account
    add column signed_in_at timestamptz,
    -- told that it will be erased
    add column warned_at timestamptz,
    add column erased_at timestamptz;

-- The platform keeps an administrator, whatever the code. Two who take the role from each other at once wait for one another.
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
    if not exists (select from account where platform_role = 'administrator' and id <> new.id) then
        raise check_violation using message = 'the last administrator', constraint = 'keep_an_administrator';
    end if;
    return new;
end
$$;
create trigger keep_an_administrator before update of platform_role on account for each row
    when (old.platform_role = 'administrator' and new.platform_role is distinct from 'administrator')
    execute function keep_an_administrator();

-- What programs come with instead of their owner. Of the token itself only the digest is kept.
create table access_token (
    id uuid primary key,
    account_id uuid not null references account,
    name text not null check (length(name) between 1 and 100),
    hash bytea not null unique check (length(hash) = 32),
    actions text[] not null check (cardinality(actions) > 0),
    -- the only site where it is worth something; none: wherever its owner may
    tenant_id uuid references tenant,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    -- told that it expires
    warned_at timestamptz,
    check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
create index access_token_of_account on access_token (account_id, created_at desc);
create index access_token_by_end on access_token (expires_at);
alter table access_token enable row level security;
alter table access_token force row level security;
create policy holder on access_token to minisites_app using (account_id = current_setting('app.account')::uuid);
create policy platform on access_token to minisites_platform using (true);
create policy owner on access_token to minisites_owner using (true);
-- Neither what it opens nor until when ever changes. Who presents one is not known yet: it is looked up in the platform's role.
grant select, insert, update (last_used_at, revoked_at) on access_token to minisites_app;
grant select, update (revoked_at, warned_at), delete on access_token to minisites_platform;
