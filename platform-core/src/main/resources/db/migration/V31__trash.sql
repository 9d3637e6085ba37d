-- The trash keeps what visitors read of a page, so that who takes it back at once gives it back to them.
alter table page
    add column trashed_revision uuid,
    add foreign key (tenant_id, trashed_revision) references revision,
    add check (trashed_at is not null or trashed_revision is null);
