create table page (
    tenant_id uuid not null references tenant,
    id uuid not null,
    parent_id uuid,
    kind text not null check (kind in ('page', 'articles', 'article')),
    -- the whole path within the site, so that a visitor's page is one index look-up; '/' is the home page
    path text not null check (path ~ '^/([a-z0-9-]+(/[a-z0-9-]+)*)?$' and length(path) <= 400),
    position integer not null default 0,
    -- the date an article bears
    date date check ((kind = 'article') = (date is not null)),
    -- what visitors see; publishing moves this pointer, withdrawing empties it
    published_revision uuid,
    published_at timestamptz,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, path),
    foreign key (tenant_id, parent_id) references page
);
select protect('page');
create index page_articles on page (tenant_id, date desc, id) where kind = 'article' and published_revision is not null;

create table revision (
    tenant_id uuid not null references tenant,
    id uuid not null,
    page_id uuid not null,
    number integer not null,
    title text not null check (length(title) between 1 and 200),
    navigation_title text,
    lead text,
    description text not null,
    image uuid,
    tags text[] not null default '{}',
    body jsonb not null check (jsonb_typeof(body) = 'array'),
    author text not null,
    created_at timestamptz not null default now(),
    search tsvector not null generated always as (
        setweight(to_tsvector('french'::regconfig, title), 'A')
        || setweight(to_tsvector('french'::regconfig, coalesce(lead, '')), 'B')
        || jsonb_to_tsvector('french'::regconfig, body, '["string"]')) stored,
    primary key (tenant_id, id),
    unique (tenant_id, page_id, number),
    foreign key (tenant_id, page_id) references page
);
select protect('revision');
alter table page add foreign key (tenant_id, published_revision) references revision;
create index revision_search on revision using gin (search);

-- Only what visitors see counts: a draft is a revision that no page points at.
create trigger bump_tenant after insert or delete on page for each row execute function bump_tenant();
create trigger bump_tenant_on_update after update on page for each row
    when (old is distinct from new) execute function bump_tenant();

create table redirect (
    tenant_id uuid not null references tenant,
    path text not null check (path ~ '^/' and length(path) <= 400),
    page_id uuid,
    url text check (url ~ '^https?://'),
    primary key (tenant_id, path),
    foreign key (tenant_id, page_id) references page on delete cascade,
    check ((page_id is null) <> (url is null))
);
select protect('redirect');
create trigger bump_tenant after insert or update or delete on redirect for each row execute function bump_tenant();

-- On one host, a page of the site at the root and a site under a path prefix cannot have the same first segment.
-- Security definer: the question crosses tenants, and tells nothing but yes or no.
create function refuse_shared_segment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'page' then
        if exists (select from address root join address prefixed using (host)
                    where root.tenant_id = new.tenant_id and root.path_prefix = ''
                      and prefixed.path_prefix = '/' || split_part(new.path, '/', 2)
                      and prefixed.path_prefix <> '/') then
            raise unique_violation using message = 'a site under a path prefix already answers at ' || new.path;
        end if;
    elsif new.path_prefix <> '' then
        if exists (select from address root join page on page.tenant_id = root.tenant_id
                    where root.host = new.host and root.path_prefix = ''
                      and '/' || split_part(page.path, '/', 2) = new.path_prefix) then
            raise unique_violation using message = 'a page already answers at ' || new.path_prefix;
        end if;
    end if;
    return new;
end
$$;
create trigger refuse_shared_segment before insert or update of path on page
    for each row execute function refuse_shared_segment();
create trigger refuse_shared_segment before insert or update on address
    for each row execute function refuse_shared_segment();
