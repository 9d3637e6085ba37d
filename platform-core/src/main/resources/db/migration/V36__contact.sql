-- What visitors write to a team by the form of a page. It is sealed with a key that the database does not have: neither who
-- wrote nor what is readable here, in a dump or in a backup.
create table contact_message (
    tenant_id uuid not null references tenant,
    id uuid not null,
    received_at timestamptz not null default now(),
    -- names the key that opens it: keys are changed, and old messages stay readable
    key_id text not null check (length(key_id) between 1 and 40),
    sealed bytea not null check (octet_length(sealed) between 29 and 200000),
    handled_at timestamptz,
    primary key (tenant_id, id)
);
select protect('contact_message');
create index contact_message_of_site on contact_message (tenant_id, received_at desc, id);
create index contact_message_age on contact_message (received_at);

-- Across tenants one may know that there is something to clear away, and nothing else.
revoke select on contact_message from minisites_platform;
grant select (tenant_id, received_at) on contact_message to minisites_platform;
