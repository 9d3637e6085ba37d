-- The home of a site tells how many messages wait: those that were handled, a year of them, are not read for it.
create index contact_message_waiting on contact_message (tenant_id, received_at) where handled_at is null;
