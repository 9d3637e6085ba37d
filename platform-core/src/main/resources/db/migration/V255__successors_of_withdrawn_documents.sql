-- The page to which visitors of a withdrawn document are led; without one, its address says that it was withdrawn.
set local lock_timeout = '10s';
alter table page
    add column successor_id uuid,
    add foreign key (tenant_id, successor_id) references page on delete set null (successor_id),
    add check (successor_id <> id);
create index page_successor on page (tenant_id, successor_id) where successor_id is not null;

-- The trigger of V234, which now also ends the successor: a document that is published again leads nowhere else.
create or replace function note_withdrawal() returns trigger language plpgsql as $$
begin
    if new.published_revision is not null then
        new.withdrawn_at := null;
        new.withdrawn_version := null;
        new.withdrawn_service := null;
        new.successor_id := null;
    elsif old.published_revision is not null and new.trashed_at is null then
        new.withdrawn_at := now();
        new.withdrawn_version := (select r.number from revision r
                                   where r.tenant_id = old.tenant_id and r.id = old.published_revision);
    end if;
    return new;
end
$$;
