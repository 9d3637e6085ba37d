-- An account can ask for the list of the week of its sites by mail; none does by default. The day of the last letter, or of
-- the choice.
set local lock_timeout = '10s';
alter table account add column week_letter_on date;
create index account_week_letter on account (week_letter_on) where week_letter_on is not null;

create or replace function forget_reminder() returns trigger language plpgsql as $$
begin
    new.reminder := null;
    new.reminded_on := null;
    new.week_letter_on := null;
    return new;
end
$$;
