-- The table of contents of a document, as a list of level, page and title; null until it has been read. Files that a release
-- before this one has read have none yet, and are read again.
alter table media add column headings jsonb check (jsonb_typeof(headings) = 'array');
create index media_unread on media (tenant_id, id)
    where has_document_text(content_type) and headings is null and state = 'clean';

-- Bytes that are replaced are read again.
create or replace function forget_barriers() returns trigger language plpgsql as $$
begin
    new.pdf_pages = null;
    new.pdf_barriers = null;
    new.headings = null;
    return new;
end
$$;
