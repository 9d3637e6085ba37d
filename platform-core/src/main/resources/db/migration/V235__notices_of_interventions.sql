-- A notice banner that central communications or an administrator set lies over the team's: visitors see it instead while it is shown,
-- and the team's is kept.
set local lock_timeout = '10s';
alter table site add column intervention_notice jsonb;
