-- Who put a page in the trash, told to who looks for it there or is still writing it. Unknown of what was there before.
alter table page
    add column trashed_by uuid references account on delete set null,
    add check (trashed_at is not null or trashed_by is null);
