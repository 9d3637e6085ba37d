-- The text of office documents, texts and tables is read as that of PDF files is. pdf_pages and pdf_barriers keep the names
-- that nodes of the release before this one write: they tell of all these formats that they have been read.
create function has_document_text(content_type text) returns boolean language sql immutable strict parallel safe
begin atomic
    select content_type in (
        'application/pdf', 'text/csv', 'text/plain',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        'application/vnd.oasis.opendocument.text',
        'application/vnd.oasis.opendocument.spreadsheet',
        'application/vnd.oasis.opendocument.presentation');
end;
-- The index of unread PDF files serves nodes of the release before this one; a later release drops it.
create index media_unread_text on media (tenant_id, id)
    where has_document_text(content_type) and pdf_barriers is null and state = 'clean';

-- What stands before a passage, or the name of its sheet; "page" is the number of a passage in other formats than PDF.
alter table document_passage add column heading text check (length(heading) <= 200);
