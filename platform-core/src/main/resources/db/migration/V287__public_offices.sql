-- The offices of the administration that pages of territories show, copied by a job from the Annuaire de l'administration.
create table public_office_list (
    -- kind of its offices; of town halls, with the number of the department
    code text primary key check (code ~ '^[a-z][a-z0-9-]{1,59}$'),
    tried_at timestamptz not null,
    -- null until the first whole copy
    copied_at timestamptz
);

create table public_office (
    -- of the Annuaire
    id uuid not null,
    list text not null references public_office_list,
    kind text not null,
    -- code of the territory where it is
    commune text,
    -- codes of the territories that it is for
    serves text[] not null check (serves <> '{}'),
    facts jsonb not null,
    primary key (id, list)
);
create index public_office_serves on public_office using gin (serves);
create index public_office_of_list on public_office (list);

do $$
declare
    shared text;
begin
    foreach shared in array array['public_office', 'public_office_list'] loop
        execute format('alter table %I enable row level security', shared);
        execute format('alter table %I force row level security', shared);
        execute format('create policy shared on %I for select to minisites_app using (true)', shared);
        execute format('create policy platform on %I to minisites_platform using (true)', shared);
        execute format('create policy owner on %I to minisites_owner using (true)', shared);
        execute format('grant select on %I to minisites_app', shared);
        execute format('grant select, insert, update, delete on %I to minisites_platform', shared);
    end loop;
end
$$;
