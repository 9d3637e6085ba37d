-- A link to a draft can end when its page is published, whatever is written into the draft afterwards.
alter table preview_link
    add column ends_at_publication boolean not null default false,
    -- when a publication ended it
    add column ended_at timestamptz;

-- A trigger, so that no way to publish can forget it.
create function end_preview_links() returns trigger language plpgsql as $$
begin
    update preview_link set ended_at = now()
     where tenant_id = new.tenant_id and page_id = new.id and ends_at_publication and ended_at is null;
    return null;
end
$$;
create trigger end_preview_links after update of published_revision on page for each row
    when (new.published_revision is not null and old.published_revision is distinct from new.published_revision)
    execute function end_preview_links();
