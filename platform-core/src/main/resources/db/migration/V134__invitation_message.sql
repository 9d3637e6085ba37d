-- The words of who invites, for the letter that is sent again: they go once the invitation is answered, taken back or replaced.
alter table invitation add column message text check (length(message) <= 4000);
