-- Which pages a text leads to, kept as it is written: what leads to a page asks an index, not every text of the site.
create table page_use (
    tenant_id uuid not null,
    page_id uuid not null,
    revision_id uuid not null,
    primary key (tenant_id, page_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('page_use');
create index page_use_of_revision on page_use (tenant_id, revision_id);

create function note_page_uses() returns trigger language plpgsql as $$
begin
    insert into page_use (tenant_id, page_id, revision_id)
    select distinct new.tenant_id, cast(parts[1] as uuid), new.id
      from regexp_matches(new.body::text,
                          'page:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') as parts
    on conflict do nothing;
    return null;
end
$$;
create trigger note_page_uses after insert or update of body on revision
    for each row execute function note_page_uses();
insert into page_use (tenant_id, page_id, revision_id)
select distinct r.tenant_id, cast(parts[1] as uuid), r.id
  from revision r,
       regexp_matches(r.body::text,
                      'page:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') as parts;

-- What the checks found in the newest words of each page, for the report: no screen has all pages checked.
create table page_check (
    tenant_id uuid not null,
    page_id uuid not null,
    -- the version of the rules that it was checked by; 0: what was found may not be so any more
    rules integer not null default 0 check (rules >= 0),
    errors integer not null default 0,
    warnings integer not null default 0,
    findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array'),
    primary key (tenant_id, page_id),
    foreign key (tenant_id, page_id) references page on delete cascade
);
select protect('page_check');
create index page_check_left on page_check (rules, tenant_id);
create index page_check_found on page_check (tenant_id, errors desc, warnings desc) where errors > 0 or warnings > 0;
insert into page_check (tenant_id, page_id) select tenant_id, id from page where head_revision is not null;

-- Across tenants one may know that there is something to check, and nothing else.
revoke select on page_check from minisites_platform;
grant select (tenant_id, rules) on page_check to minisites_platform;

-- Triggers, so that no way to write can forget it. They only say that a page is to be looked at again.
create function check_again() returns trigger language plpgsql as $$
begin
    insert into page_check as known (tenant_id, page_id) values (new.tenant_id, new.id)
    on conflict (tenant_id, page_id) do update set rules = 0 where known.rules <> 0;
    return null;
end
$$;
create trigger check_again after update of head_revision on page for each row
    when (new.head_revision is not null and new.head_revision is distinct from old.head_revision)
    execute function check_again();

-- By statement and in order: two that withdraw many pages wait for each other, and do not lock each other out.
create function check_what_leads_here() returns trigger language plpgsql as $$
begin
    with referring as (
        select c.tenant_id, c.page_id
          from page_check c
         where c.rules <> 0 and (c.tenant_id, c.page_id) in (
               select p.tenant_id, p.id
                 from before b
                 join after a on a.tenant_id = b.tenant_id and a.id = b.id
                 join page_use u on u.tenant_id = a.tenant_id and u.page_id = a.id
                 join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                 join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.head_revision = r.id
                where (b.published_revision is null, b.trashed_at is null)
                      is distinct from (a.published_revision is null, a.trashed_at is null))
         order by c.tenant_id, c.page_id for no key update)
    update page_check c set rules = 0 from referring r where c.tenant_id = r.tenant_id and c.page_id = r.page_id;
    return null;
end
$$;
create trigger check_what_leads_here after update on page
    referencing old table as before new table as after
    for each statement execute function check_what_leads_here();

create function check_what_shows_this() returns trigger language plpgsql as $$
begin
    with showing as (
        select c.tenant_id, c.page_id
          from page_check c
         where c.rules <> 0 and (c.tenant_id, c.page_id) in (
               select p.tenant_id, p.id
                 from media_use u
                 join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                 join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.head_revision = r.id
                where u.tenant_id = old.tenant_id and u.media_id = old.id)
         order by c.tenant_id, c.page_id for no key update)
    update page_check c set rules = 0 from showing s where c.tenant_id = s.tenant_id and c.page_id = s.page_id;
    return null;
end
$$;
create trigger check_what_shows_this after delete on media for each row execute function check_what_shows_this();
create trigger check_what_shows_this_now after update on media for each row
    when ((old.title, old.file_name, old.content_type, old.described, old.alt, old.language, old.state)
          is distinct from (new.title, new.file_name, new.content_type, new.described, new.alt, new.language, new.state))
    execute function check_what_shows_this();
