-- A page that is withdrawn, or taken back from the trash unpublished, forgets when it was published; a request for corrections
-- ends with the publication of a later version whatever became of the page since.
alter table page add column last_published_at timestamptz;
update page set last_published_at = published_at where published_at is not null;

-- A trigger, so that no way to publish can forget it. A page that comes back as it was is published no later than it was.
create function note_last_publication() returns trigger language plpgsql as $$
begin
    new.last_published_at := greatest(new.last_published_at, new.published_at);
    return new;
end
$$;
create trigger note_last_publication before insert or update of published_at on page for each row
    when (new.published_at is not null) execute function note_last_publication();
