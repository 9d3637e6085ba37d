-- Why the last attempt to send a letter failed, as a code that screens explain; and since when a letter that was given up is
-- tried again. Of letters given up before, the cause is unknown.
alter table outgoing_mail
    add column cause text check (cause ~ '^[a-z-]{1,40}$'),
    add column requeued_at timestamptz;
