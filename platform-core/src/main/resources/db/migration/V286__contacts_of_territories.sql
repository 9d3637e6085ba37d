-- Who helps in a department, as central communications states it: the delegate of the agency, and contacts of programmes.
-- They name functions and services, no persons.
create table territory_contact (
    id uuid primary key,
    department text not null references territory check (department like 'department-%'),
    -- null of the delegate of the agency
    programme text check (length(programme) between 1 and 120),
    function text not null check (length(function) between 1 and 120),
    service text not null check (length(service) between 1 and 200),
    address text not null default '' check (length(address) <= 300),
    phone text not null default '' check (length(phone) <= 30),
    email text not null default '' check (length(email) <= 254),
    url text not null default '' check (length(url) <= 500)
);
-- As a list from outside names it: the second import of the same list changes the same rows.
create unique index territory_contact_named on territory_contact (department, coalesce(programme, ''), function, service);
alter table territory_contact enable row level security;
alter table territory_contact force row level security;
create policy shared on territory_contact for select to minisites_app using (true);
create policy platform on territory_contact to minisites_platform using (true);
create policy owner on territory_contact to minisites_owner using (true);
grant select on territory_contact to minisites_app;
grant select, insert, update, delete on territory_contact to minisites_platform;
