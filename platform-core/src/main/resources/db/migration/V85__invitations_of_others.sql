-- An invitation makes a member of somebody else than its sender. « not valid »: what was accepted before stays as it is.
alter table invitation add constraint accepted_by_another check (accepted_by <> invited_by) not valid;
