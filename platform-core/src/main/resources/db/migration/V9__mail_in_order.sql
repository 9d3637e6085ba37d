-- Letters to one address leave in the order in which they were written: one job sends what waits for it. It bears a digest,
-- because jobs are named in logs.
alter table outgoing_mail add column number bigint generated always as identity;
create index outgoing_mail_waiting on outgoing_mail (md5(recipient), number) where sent_at is null and failure is null;

delete from scheduled_tasks where task_name = 'mail';
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select distinct 'mail', md5(recipient), now(), false, 1 from outgoing_mail where sent_at is null and failure is null;
