-- Who a person is at an identity provider. It is looked up before anybody is signed in, so it is nobody's in particular.
create table identity (
    issuer text not null check (length(issuer) <= 500),
    subject text not null check (length(subject) between 1 and 255),
    account_id uuid not null references account,
    siret text check (siret ~ '^[0-9]{14}$'),
    organisation text check (length(organisation) <= 300),
    first_sign_in timestamptz not null default now(),
    last_sign_in timestamptz not null default now(),
    primary key (issuer, subject),
    -- an account is reached by its e-mail address once an issuer: a second subject with that address is somebody else
    unique (account_id, issuer)
);
alter table identity enable row level security;
alter table identity force row level security;
create policy people on identity to minisites_app, minisites_platform using (true);
create policy owner on identity to minisites_owner using (true);
grant select, insert, update, delete on identity to minisites_app;
grant select, delete on identity to minisites_platform;

-- Somebody on the way to a provider and not yet back, to sign in or out: ten minutes at most, used once. On whatever node
-- they come back. Neither the state nor the browser's secret can be read here.
create table sign_in_attempt (
    state_hash bytea primary key check (length(state_hash) = 32),
    purpose text not null check (purpose in ('sign-in', 'sign-out')),
    provider text not null,
    browser_hash bytea not null check (length(browser_hash) = 32),
    nonce text,
    code_verifier text,
    -- where to go afterwards
    next text not null check (length(next) <= 2000),
    started_at timestamptz not null default now(),
    check (purpose = 'sign-out' or nonce is not null)
);
create index sign_in_attempt_by_age on sign_in_attempt (started_at);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy travellers on sign_in_attempt to minisites_app using (true);
create policy owner on sign_in_attempt to minisites_owner using (true);
grant select, insert, delete on sign_in_attempt to minisites_app;
