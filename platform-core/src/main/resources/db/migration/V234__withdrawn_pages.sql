-- A page that was withdrawn says so until it is published again: since when, which version visitors read, and, of a withdrawal in place
-- of the team, the role in which it was decided. The reason is in the journal.
set local lock_timeout = '10s';
alter table page
    add column withdrawn_at timestamptz,
    add column withdrawn_version integer,
    add column withdrawn_service text check (withdrawn_service in ('communications', 'administrator')),
    add check (withdrawn_at is not null or withdrawn_version is null and withdrawn_service is null);

-- A trigger, so that no way to withdraw or publish can forget it. A page in the trash is not withdrawn: it comes back as it is asked for.
create function note_withdrawal() returns trigger language plpgsql as $$
begin
    if new.published_revision is not null then
        new.withdrawn_at := null;
        new.withdrawn_version := null;
        new.withdrawn_service := null;
    elsif old.published_revision is not null and new.trashed_at is null then
        new.withdrawn_at := now();
        new.withdrawn_version := (select r.number from revision r
                                   where r.tenant_id = old.tenant_id and r.id = old.published_revision);
    end if;
    return new;
end
$$;
create trigger note_withdrawal before update of published_revision on page for each row
    when (new.published_revision is not null or old.published_revision is not null) execute function note_withdrawal();

-- What waits for the team.
create index page_withdrawn on page (tenant_id) where withdrawn_service is not null;
