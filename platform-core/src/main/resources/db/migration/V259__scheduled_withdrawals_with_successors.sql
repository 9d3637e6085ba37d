-- The page to which visitors of a document are led once it is withdrawn at the scheduled time.
set local lock_timeout = '10s';
alter table schedule
    add column successor_id uuid,
    add foreign key (tenant_id, successor_id) references page on delete set null (successor_id),
    add check (successor_id is null or act = 'withdraw'),
    add check (successor_id <> page_id);
create index schedule_successor on schedule (tenant_id, successor_id) where successor_id is not null;
