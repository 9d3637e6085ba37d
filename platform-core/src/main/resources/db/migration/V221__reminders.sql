-- An account can ask to be reminded by mail of what waits; none is by default. The last day on which it was.
set local lock_timeout = '10s';
alter table account
    add column reminder text check (reminder in ('daily', 'weekly')),
    add column reminded_on date,
    add check ((reminder is null) = (reminded_on is null));
create index account_reminded on account (reminded_on) where reminder is not null;

-- A trigger, so that no way to erase an account can forget it.
create function forget_reminder() returns trigger language plpgsql as $$
begin
    new.reminder := null;
    new.reminded_on := null;
    return new;
end
$$;
create trigger forget_reminder before update of erased_at on account for each row
    when (old.erased_at is null and new.erased_at is not null) execute function forget_reminder();
