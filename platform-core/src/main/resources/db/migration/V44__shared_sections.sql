-- A section that pages share is a page of another kind: it has versions, drafts, a publication and the trash for nothing. It
-- stands at an address that no page can have, under nothing.
alter table page drop constraint page_kind_check;
alter table page drop constraint page_path_check;
alter table page
    add constraint page_kind_check check (kind in ('page', 'articles', 'article', 'section')),
    add constraint page_path_check check (length(path) <= 400 and path ~ case kind
        when 'section' then '^/section:[a-z0-9-]+$'
        else '^/([a-z0-9-]+(/[a-z0-9-]+)*)?$' end),
    add check (kind <> 'section' or parent_id is null);
-- For the list of them, and for a page that looks for those it shows.
create index page_sections on page (tenant_id, id) where kind = 'section';

-- Which sections a text shows, kept as it is written: « where is it used » asks an index, not every text of the site.
create table section_use (
    tenant_id uuid not null,
    section_id uuid not null,
    revision_id uuid not null,
    primary key (tenant_id, section_id, revision_id),
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('section_use');
create index section_use_of_revision on section_use (tenant_id, revision_id);

create function note_section_uses() returns trigger language plpgsql as $$
begin
    insert into section_use (tenant_id, section_id, revision_id)
    select distinct new.tenant_id, cast(substr(shown #>> '{}', length('section:') + 1) as uuid), new.id
      from jsonb_path_query(new.body, '$[*] ? (@.type == "shared-section").section') as shown
    on conflict do nothing;
    return null;
end
$$;
create trigger note_section_uses after insert or update of body on revision
    for each row execute function note_section_uses();
