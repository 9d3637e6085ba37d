-- The address at which visitors last read a page: it is left behind when the page moves, even while nobody can read it.
alter table page add column known_path text;
-- Of pages that were withdrawn before, it is not known.
update page set known_path = path where published_revision is not null or trashed_revision is not null;

-- A trigger, so that no way to publish can forget it.
create function note_known_path() returns trigger language plpgsql as $$
begin
    new.known_path := new.path;
    return new;
end
$$;
create trigger note_known_path before insert or update of published_revision, path on page for each row
    when (new.published_revision is not null and new.known_path is distinct from new.path)
    execute function note_known_path();
