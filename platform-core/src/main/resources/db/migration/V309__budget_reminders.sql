-- The day on which the owners were last reminded by mail of their published budget.
set local lock_timeout = '10s';
alter table published_budget add column reminded_on date;
-- A reminder changes no page.
drop trigger bump_tenant on published_budget;
create trigger bump_tenant after insert or update of budget, updated_on on published_budget
    for each row execute function bump_tenant();
