-- The first-day guide ticks what a member did after the creation. Two more steps are done by reading what the creation wrote: the
-- contact page is previewed as the home page is, and the identity is saved as it stands, which changes nothing.
set local lock_timeout = '10s';
alter table home_preview rename to guide_confirmation;
alter table guide_confirmation add column step text not null default 'home' check (step in ('home', 'contact', 'legal'));
alter table guide_confirmation alter column step drop default;
alter table guide_confirmation drop constraint home_preview_pkey, add primary key (tenant_id, step);
