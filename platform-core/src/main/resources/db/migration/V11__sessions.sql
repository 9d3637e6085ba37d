-- Sessions of the back office, and forms that arrived without one. Both are looked up before anybody is known: the
-- transaction is told digests of the secrets that the call brings (app.secrets), and sees their rows alone. What is kept is
-- the digest, never the secret: who reads this table can be nobody with it.
create table session (
    id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
    -- for lists and the journal; opens nothing
    public_id text not null unique check (public_id ~ '^[a-z2-7]{10}$'),
    -- texts alone
    attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
    -- who is signed in; nobody yet: null
    account_id uuid generated always as ((attributes ->> 'account')::uuid) stored references account on delete cascade,
    created_at timestamptz not null,
    last_access timestamptz not null,
    expires_at timestamptz not null check (expires_at <= created_at + interval '12 hours')
);
create index session_of_account on session (account_id) where account_id is not null;
alter table session enable row level security;
alter table session force row level security;
-- With secrets, the sessions that they open; without, those of the account at hand; with neither the query fails.
create policy holder on session to minisites_app
    using (case when nullif(current_setting('app.secrets', true), '') is null
                then account_id = current_setting('app.account')::uuid
                else id_hash = any (string_to_array(current_setting('app.secrets'), ' ')) end)
    -- a new id is a new digest, and signing in gives a session to an account
    with check (true);
create policy platform on session to minisites_platform using (true);
create policy owner on session to minisites_owner using (true);
grant select, insert, update, delete on session to minisites_app;
-- to clear away what has ended
grant select (last_access, expires_at), delete on session to minisites_platform;

create table interrupted_form (
    id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
    path text not null,
    -- JSON as text: people can type what jsonb refuses
    fields text not null,
    size integer not null check (size <= 100000),
    kept_at timestamptz not null
);
create index interrupted_form_by_age on interrupted_form (kept_at);
alter table interrupted_form enable row level security;
alter table interrupted_form force row level security;
create policy holder on interrupted_form to minisites_app
    using (id_hash = any (string_to_array(current_setting('app.secrets'), ' ')))
    with check (true);
create policy platform on interrupted_form to minisites_platform using (true);
create policy owner on interrupted_form to minisites_owner using (true);
grant select, insert, delete on interrupted_form to minisites_app;
-- to make room and to clear away, never to read
grant select (id_hash, size, kept_at), delete on interrupted_form to minisites_platform;

-- The public id of the session in which something was done.
alter table audit_event add column session text;
create index audit_event_by_session on audit_event (session, id) where session is not null;
