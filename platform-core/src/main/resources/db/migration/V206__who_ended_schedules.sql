-- Who cancelled a schedule, or put another one in its place: its page says which of the two it was. Unknown of schedules that
-- ended before, and of those that somebody overtook by hand.
alter table schedule add column ended_by uuid references account on delete set null;
alter table schedule drop constraint schedule_reason_check;
alter table schedule add constraint schedule_reason_check
    check (reason in ('asked', 'replaced', 'overtaken', 'trashed', 'read-only', 'closed', 'blocked', 'left'));
