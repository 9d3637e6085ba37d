-- The bytes of files, in rows of a bounded size: a file of any length is written and read without being held whole, and a
-- part of it without the rest.
create table media_content (
    tenant_id uuid not null references tenant,
    id uuid not null,
    -- both known once the last byte has come
    size bigint check (size >= 0),
    digest text check (digest ~ '^[0-9a-f]{64}$'),
    -- since when nothing shows it: while it is being sent, and after it was replaced; whoever reads it then has a day to finish
    unused_since timestamptz default now(),
    primary key (tenant_id, id)
);
select protect('media_content');
create index media_content_unused on media_content (unused_since) where unused_since is not null;

create table media_slice (
    tenant_id uuid not null,
    content_id uuid not null,
    -- from 0; all but the last have the same length, so that a place in the file tells the slice
    number integer not null check (number >= 0),
    bytes bytea not null check (octet_length(bytes) between 1 and 131072),
    primary key (tenant_id, content_id, number),
    foreign key (tenant_id, content_id) references media_content on delete cascade
);
select protect('media_slice');
-- Images and documents are compressed already: trying again would only cost.
alter table media_slice alter column bytes set storage external;

alter table media add column content_id uuid;
update media set content_id = gen_random_uuid();
insert into media_content (tenant_id, id, size, digest, unused_since)
    select tenant_id, content_id, size, digest, null from media;
insert into media_slice (tenant_id, content_id, number, bytes)
    select tenant_id, content_id, n, substring(content from n * 131072 + 1 for 131072)
      from media, generate_series(0, (octet_length(content) - 1) / 131072) as n
     where octet_length(content) > 0;
alter table media
    alter column content_id set not null,
    add foreign key (tenant_id, content_id) references media_content,
    drop column content;
