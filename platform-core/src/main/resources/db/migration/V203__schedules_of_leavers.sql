-- What somebody has scheduled is not done once they publish no more in the site: told when that happens, not at the moment
-- that was chosen. The job of the schedule finds why (ScheduleRows.OBSTACLE), and tells it.
-- A trigger, so that no way to end a membership can forget it.
create function wake_schedules_of_member() returns trigger language plpgsql as $$
begin
    update scheduled_tasks j set execution_time = now()
      from schedule s
     where s.tenant_id = old.tenant_id and s.decided_by = old.account_id and s.outcome is null
       and j.task_name = 'schedule' and j.task_instance = s.tenant_id || ':' || s.id
       and not j.picked and j.execution_time > now();
    return null;
end
$$;
create trigger wake_schedules_of_leaver after delete on membership
   for each row execute function wake_schedules_of_member();
-- Contributors do not publish (Permissions).
create trigger wake_schedules_of_member after update of role on membership
   for each row when (new.role = 'contributor') execute function wake_schedules_of_member();
create index schedule_of_decider on schedule (tenant_id, decided_by) where outcome is null;

-- Those who had left before.
update scheduled_tasks j set execution_time = now()
  from schedule s
 where s.outcome is null
   and not exists (select from membership m
                    where m.tenant_id = s.tenant_id and m.account_id = s.decided_by and m.role <> 'contributor')
   and j.task_name = 'schedule' and j.task_instance = s.tenant_id || ':' || s.id and not j.picked;
