-- What a site said of itself before it was changed, by the digest of the value. It shows who comes second what the first one
-- changed, and lets a change be taken back. Visitors see nothing of it, so it bumps nothing.
create table former_arrangement (
    tenant_id uuid not null references tenant,
    part text not null check (part in ('menus', 'look', 'particulars')),
    digest text not null,
    value jsonb not null,
    replaced_at timestamptz not null default now(),
    primary key (tenant_id, part, digest)
);
select protect('former_arrangement');
