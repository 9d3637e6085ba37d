-- What a team works on, beside what visitors see: a page points at its newest revision too. A draft is a head that is not
-- the published revision; saving one is no business of visitors, so it bumps nothing.
alter table page
    add column head_revision uuid,
    -- in the trash since; its path is free for another page meanwhile
    add column trashed_at timestamptz,
    -- who keeps it up to date, and when it is to be read again
    add column owner_id uuid references account on delete set null,
    add column review_on date,
    add foreign key (tenant_id, head_revision) references revision,
    add check (trashed_at is null or published_revision is null);

alter table revision
    -- why it was made, in its author's words
    add column comment text check (length(comment) between 1 and 500);

update page set head_revision = (
    select r.id from revision r
     where r.tenant_id = page.tenant_id and r.page_id = page.id
     order by r.number desc limit 1);

alter table page drop constraint page_tenant_id_path_key;
alter table page add constraint page_path unique nulls not distinct (tenant_id, path, trashed_at);

drop trigger bump_tenant_on_update on page;
create trigger bump_tenant_on_update after update on page for each row
    when ((old.parent_id, old.kind, old.path, old.position, old.date, old.published_revision, old.published_at)
          is distinct from
          (new.parent_id, new.kind, new.path, new.position, new.date, new.published_revision, new.published_at))
    execute function bump_tenant();
-- A page that is not published comes and goes unseen.
drop trigger bump_tenant on page;
create trigger bump_tenant after insert on page for each row
    when (new.published_revision is not null) execute function bump_tenant();
create trigger bump_tenant_on_delete after delete on page for each row
    when (old.published_revision is not null) execute function bump_tenant();
