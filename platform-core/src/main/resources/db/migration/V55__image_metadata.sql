-- Images are freed of their metadata when they enter. Those that were there before are looked at by a job; what comes from
-- now on has been, and so the index is empty when the job is done.
alter table media_content add column metadata_checked boolean not null default false;
alter table media_content alter column metadata_checked set default true;
create index media_content_unchecked on media_content (tenant_id, id) where not metadata_checked;
