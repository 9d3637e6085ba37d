-- A page that goes to the trash and comes back has been neither published nor withdrawn by hand: what was scheduled stays.
drop trigger overtake_schedule on page;
create trigger overtake_schedule after update of published_revision on page for each row
    when (old.published_revision is distinct from new.published_revision
          and old.trashed_at is not distinct from new.trashed_at)
    execute function overtake_schedule();

-- Who decided may no more: nobody publishes in a site that they have left.
alter table schedule drop constraint schedule_reason_check;
alter table schedule add constraint schedule_reason_check
    check (reason in ('asked', 'overtaken', 'trashed', 'read-only', 'closed', 'blocked', 'left'));
