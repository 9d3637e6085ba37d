-- Articles of one day are listed by the moment of their first publication: a correction does not put one before the others.
alter table page add column first_published_at timestamptz;
-- Of pages that are published already, only the latest publication is known.
update page set first_published_at = published_at where published_at is not null;
-- Never empty, so that a list of drafts too can be read on from any of its lines.
alter table page add column listed_at timestamptz not null
    generated always as (coalesce(first_published_at, created_at)) stored;

-- A trigger, so that no way to publish can forget it.
create function note_first_publication() returns trigger language plpgsql as $$
begin
    new.first_published_at := now();
    return new;
end
$$;
create trigger note_first_publication before insert or update of published_revision on page for each row
    when (new.published_revision is not null and new.first_published_at is null)
    execute function note_first_publication();

drop index page_articles;
create index page_articles on page (tenant_id, date desc, listed_at desc, id)
    where kind = 'article' and published_revision is not null;
drop index page_articles_written;
create index page_articles_written on page (tenant_id, date desc, listed_at desc, id) where kind = 'article';
