-- What a team says of its files, and where they lie.
create table media_folder (
    tenant_id uuid not null references tenant,
    id uuid not null,
    parent_id uuid,
    name text not null check (length(name) between 1 and 80 and name = btrim(name)),
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, parent_id) references media_folder,
    check (parent_id <> id),
    unique nulls not distinct (tenant_id, parent_id, name)
);
select protect('media_folder');

alter table media
    add column folder_id uuid,
    -- whether somebody has said what an image shows, or that it only decorates; what a blueprint brings has been
    add column described boolean not null default true,
    add column caption text check (length(caption) between 1 and 500),
    add column licence text check (length(licence) between 1 and 200),
    -- what must stay in sight when an image is cut, in hundredths of its sides
    add column focus_x smallint not null default 50 check (focus_x between 0 and 100),
    add column focus_y smallint not null default 50 check (focus_y between 0 and 100),
    -- what the antivirus says: only what is clean is shown to anybody
    add column state text not null default 'clean' check (state in ('clean', 'quarantine', 'infected')),
    add column threat text,
    add column uploaded_by uuid references account on delete set null,
    add column replaced_at timestamptz,
    add foreign key (tenant_id, folder_id) references media_folder;
create index media_of_folder on media (tenant_id, folder_id);
create index media_by_age on media (tenant_id, created_at desc, id);
create index media_of_account on media (uploaded_by) where uploaded_by is not null;

-- Where a file lies is nobody's business but the team's.
drop trigger bump_tenant on media;
create trigger bump_tenant after insert or delete on media for each row execute function bump_tenant();
create trigger bump_tenant_on_update after update on media for each row
    when ((to_jsonb(old) - array['folder_id', 'uploaded_by']) is distinct from
          (to_jsonb(new) - array['folder_id', 'uploaded_by']))
    execute function bump_tenant();

-- An image again, narrower; its file is a content like others.
create table media_rendition (
    tenant_id uuid not null references tenant,
    media_id uuid not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    content_id uuid not null,
    size bigint not null,
    digest text not null,
    primary key (tenant_id, media_id, width),
    foreign key (tenant_id, media_id) references media on delete cascade,
    foreign key (tenant_id, content_id) references media_content
);
select protect('media_rendition');

-- Which files a text shows, kept as it is written: « where is it used » asks an index, not every text of the site.
create table media_use (
    tenant_id uuid not null,
    media_id uuid not null,
    revision_id uuid not null,
    primary key (tenant_id, media_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('media_use');
create index media_use_of_revision on media_use (tenant_id, revision_id);

create function note_media_uses() returns trigger language plpgsql as $$
begin
    insert into media_use (tenant_id, media_id, revision_id)
    select distinct new.tenant_id, cast(parts[1] as uuid), new.id
      from regexp_matches(coalesce('media:' || new.image, '') || new.body::text,
                          'media:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') as parts
    on conflict do nothing;
    return null;
end
$$;
create trigger note_media_uses after insert or update of body, image on revision
    for each row execute function note_media_uses();
insert into media_use (tenant_id, media_id, revision_id)
select distinct r.tenant_id, cast(parts[1] as uuid), r.id
  from revision r,
       regexp_matches(coalesce('media:' || r.image, '') || r.body::text,
                      'media:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') as parts;
