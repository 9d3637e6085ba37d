-- What keeps people from reading a PDF, found by a process of its own some seconds after an upload; null until then.
alter table media
    add column pdf_pages integer check (pdf_pages >= 0),
    add column pdf_barriers text[];
create index media_unread_pdf on media (tenant_id, id)
    where content_type = 'application/pdf' and pdf_barriers is null and state = 'clean';

-- Bytes that are replaced are read again.
create function forget_barriers() returns trigger language plpgsql as $$
begin
    new.pdf_pages = null;
    new.pdf_barriers = null;
    return new;
end
$$;
create trigger forget_barriers before update of content_id on media for each row
    when (old.content_id is distinct from new.content_id) execute function forget_barriers();

drop trigger check_what_shows_this_now on media;
create trigger check_what_shows_this_now after update on media for each row
    when ((old.title, old.file_name, old.content_type, old.described, old.alt, old.language, old.state, old.pdf_barriers)
          is distinct from
          (new.title, new.file_name, new.content_type, new.described, new.alt, new.language, new.state, new.pdf_barriers))
    execute function check_what_shows_this();
