-- The table of contents of a document, as a list of level, page and title; null until it has been read. Files that a release
-- before this one has read have none yet, and are read again.
alter table media add column headings jsonb check (jsonb_typeof(headings) = 'array');
create index media_unread on media (tenant_id, id)
    where has_document_text(content_type) and headings is null and state = 'clean';

-- The cover of a document is a rendition of its file: the image of its first page, at several widths.
create function forget_cover(tenant uuid, media uuid) returns void language sql
begin atomic
    update media_content c set unused_since = now()
     where c.tenant_id = tenant and c.unused_since is null
       and c.id in (select r.content_id from media_rendition r where r.tenant_id = tenant and r.media_id = media);
    delete from media_rendition r where r.tenant_id = tenant and r.media_id = media;
end;
revoke execute on function forget_cover(uuid, uuid) from public;
grant execute on function forget_cover(uuid, uuid) to minisites_app;

-- Bytes that are replaced are read again; the cover was that of others. The renditions of an image come with its bytes.
create or replace function forget_barriers() returns trigger language plpgsql as $$
begin
    new.pdf_pages = null;
    new.pdf_barriers = null;
    new.headings = null;
    if has_document_text(new.content_type) then
        perform forget_cover(new.tenant_id, new.id);
    end if;
    return new;
end
$$;
