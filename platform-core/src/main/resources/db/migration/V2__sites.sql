-- The look of a site is columns with checks, not a document: an option that the design system does not allow cannot be
-- stored, whatever the code.
create table site (
    tenant_id uuid primary key references tenant,
    identity jsonb not null,
    accent text check (accent in (
        'green-tilleul-verveine', 'green-bourgeon', 'green-emeraude', 'green-menthe', 'green-archipel', 'blue-ecume',
        'blue-cumulus', 'purple-glycine', 'pink-macaron', 'pink-tuile', 'yellow-tournesol', 'yellow-moutarde',
        'orange-terre-battue', 'brown-cafe-creme', 'brown-caramel', 'brown-opera', 'beige-gris-galet')),
    search boolean not null,
    side_menu text not null check (side_menu in ('NONE', 'LEFT', 'RIGHT')),
    cards text not null check (cards in ('DEFAULT', 'GREY', 'NO_BORDER', 'SHADOW')),
    tiles text not null check (tiles in ('VERTICAL', 'HORIZONTAL', 'GREY')),
    mourning boolean not null default false,
    legal jsonb not null,
    accessibility jsonb not null,
    notice jsonb,
    menus jsonb not null,
    -- the types of block that the published pages use, kept up to date by publication: the stylesheet follows from it
    block_types text[] not null default '{}'
);
select protect('site');
create trigger bump_tenant after insert or update or delete on site for each row execute function bump_tenant();

create table media (
    tenant_id uuid not null references tenant,
    id uuid not null,
    file_name text not null check (file_name ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
    content_type text not null,
    title text not null,
    alt text not null,
    credit text,
    language text,
    width integer not null default 0,
    height integer not null default 0,
    size bigint not null,
    digest text not null,
    content bytea not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
select protect('media');
create trigger bump_tenant after insert or update or delete on media for each row execute function bump_tenant();
