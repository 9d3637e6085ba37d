-- How many invitations a site may send in a day to addresses without an account, where central communications have said so.
create table invitation_ceiling (
    tenant_id uuid primary key references tenant,
    per_day int not null check (per_day between 0 and 10000)
);
select protect('invitation_ceiling');

-- what a person has sent in a day, counted across tenants
create index invitation_by_sender on invitation (invited_by, created_at);
-- what a site has sent in a day
create index invitation_by_day on invitation (tenant_id, created_at);
